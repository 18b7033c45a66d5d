/// What a node of a page is: an element that the extraction knows, another one, or text.
package enum HTMLElement: UInt8, Sendable, CaseIterable {
    // The page.
    case html, head, body, title, meta, link, base, script, style, noscript, template
    // Parts of the page.
    case header, footer, nav, main, article, section, aside, div, center, address, hgroup
    case details, summary, dialog, fieldset, legend
    // Text blocks.
    case p, h1, h2, h3, h4, h5, h6, blockquote, pre, hr, br, figure, figcaption
    case ul, ol, li, dl, dt, dd, menu, dir
    case table, caption, colgroup, col, thead, tbody, tfoot, tr, td, th
    // Inline text.
    case a, abbr, b, strong, i, em, u, s, small, sub, sup, ruby, rt, rp, span, font, code, kbd
    case samp, `var`, tt, q, cite, mark, time, wbr, del, ins
    // Controls.
    case form, input, button, select, option, optgroup, textarea, label, datalist, output
    case progress, meter
    // Things that are not text.
    case img, picture, source, video, audio, track, canvas, svg, math, object, embed, param
    case iframe, map, area, applet, frame, frameset, noframes
    /// An element that none of the above is.
    case other
    /// A run of text.
    case text
    /// The root, parent of everything.
    case document

    /// Finds an element by the hash of its lower-case name.
    package static let names = NameTable(allCases.map { (name: $0.name, value: $0) })

    /// The name as it is written, lower case; one that no tag can have for what is no element.
    package var name: String {
        switch self {
        case .other, .text, .document: "#\(self)"
        default: "\(self)"
        }
    }

    /// Whether words on its two sides belong to different blocks.
    package var isBlock: Bool {
        switch self {
        case .html, .head, .body, .document, .header, .footer, .nav, .main, .article, .section,
            .aside, .div, .center, .address, .hgroup, .details, .summary, .dialog, .fieldset,
            .legend, .p, .h1, .h2, .h3, .h4, .h5, .h6, .blockquote, .pre, .hr, .figure,
            .figcaption, .ul, .ol, .li, .dl, .dt, .dd, .menu, .dir, .table, .caption, .thead,
            .tbody, .tfoot, .tr, .td, .th, .form, .noscript, .title, .option, .frameset,
            .noframes, .textarea:
            true
        default: false
        }
    }

    /// Whether nothing inside is the page's text.
    ///
    /// A head is none of these: libxml2 puts there what follows a title where a page leaves out its
    /// `body` and begins with an element younger than itself.
    package var isNeverText: Bool {
        switch self {
        case .script, .style, .template, .title, .button, .select, .textarea, .datalist,
            .output, .progress, .meter, .video, .audio, .canvas, .svg, .object, .applet, .iframe,
            .map, .noframes, .dialog, .rp, .rt, .input, .meta, .link, .embed, .param:
            true
        default: false
        }
    }

    /// 1 to 6 for a heading, 0 for everything else.
    package var headingLevel: Int {
        switch self {
        case .h1: 1
        case .h2: 2
        case .h3: 3
        case .h4: 4
        case .h5: 5
        case .h6: 6
        default: 0
        }
    }
}
