import Summarization
import Testing

struct DocumentFormatTests {
    @Test(arguments: [
        ("<!DOCTYPE html><p>x", nil, Document.Format.html), ("\n <HTML>", "a.txt", .html),
        ("<?xml version='1.0'?><html/>", nil, .html), ("<!-- c --><html>", nil, .html),
        ("<p>one</p><p>two</p>", nil, .html), ("one two", "page.HTML", .html),
        ("one two", "page.htm", .html), ("a < b and c > d", nil, .text),
        ("<p>one</p>", "notes.txt", .text), ("the element <html> opens a page", nil, .text),
        ("# A\n\nSee [b](https://example.org).", nil, .markdown), ("one", "notes.md", .markdown),
        ("---\ntitle: A\n---\nText.", nil, .markdown), ("# A\n\n|a|\n|--|\n", nil, .markdown),
        ("<p>A</p>\n\n## B\n\n```\nc\n```\n", nil, .markdown),
        ("# A\n\nSee [b](https://example.org).", "a.txt", .text), ("# a\nkey = 1", nil, .text),
        ("# a\n\n[b](c)", nil, .text), ("<!DOCTYPE html><p>x", "README.md", .html),
        ("one", nil, .text), ("one", "page.unknown", .text), ("one", "no-suffix", .text),
    ])
    func `content decides, then the name`(content: String, name: String?, format: Document.Format)
        throws
    {
        #expect(try Document.Format.recognize(Array(content.utf8), name: name) == format)
    }

    @Test(arguments: [
        (Array("%PDF-1.7".utf8), "pdftotext"), ([0x1f, 0x8b, 8, 0], "zcat"),
        ([0x89, 0x50, 0x4e, 0x47, 13], "image"), ([0xff, 0xd8, 0xff, 0xe0], "image"),
        (Array("GIF89a".utf8), "image"), ([0x50, 0x4b, 3, 4], "zip"),
        ([0x7f, 0x45, 0x4c, 0x46, 2], "program"), (Array(repeating: UInt8(1), count: 50), "binary"),
        (Array(repeating: UInt8(0), count: 50), "binary"),
    ])
    func `what is no text is named with a remedy`(bytes: [UInt8], word: String) {
        do throws(SummarizerError) {
            let format = try Document.Format.recognize(bytes, name: "page.html")
            Issue.record("recognised as \(format)")
        } catch {
            #expect(error.code == .notText)
            #expect(error.message.contains(word))
            #expect(!error.message.contains("\n"))
        }
    }

    @Test(
        arguments: [
            [0xff, 0xfe, 0x61, 0, 0x62, 0], [0xfe, 0xff, 0, 0x61, 0, 0x62],
            Array("one\0two three four five".utf8),
            Array("\u{1b}$)C\u{e}0!\u{f} \u{e}0!\u{f}".utf8),
            Array("\u{1b}[1mbold\u{1b}[0m text".utf8),
        ] as [[UInt8]]
    )
    func `text with a mark of UTF-16 or a stray control byte is text`(bytes: [UInt8]) throws {
        #expect(try Document.Format.recognize(bytes, name: nil) == .text)
    }

    @Test func `UTF-16 without a mark is text when it is asked for`() throws {
        let bytes: [UInt8] = [0x61, 0, 0x62, 0]
        #expect(try Document.Format.recognize(bytes, name: nil, charset: "utf-16le") == .text)
        #expect(throws: SummarizerError.self) { try Document.Format.recognize(bytes, name: nil) }
    }

    @Test(arguments: [("UTF-16LE", 2), ("UTF-32LE", 4)])
    func `a text in wide units without a mark is read when they are asked for`(
        charset: String,
        width: Int
    ) throws {
        let bytes = "One rod stands. Two fell.".utf8.flatMap {
            [$0] + Array(repeating: UInt8(0), count: width - 1)
        }
        let document = try Document(parsing: bytes, charset: charset)
        #expect(document.text == "One rod stands. Two fell.")
        #expect(document.sentences.count == 2)
    }
}
