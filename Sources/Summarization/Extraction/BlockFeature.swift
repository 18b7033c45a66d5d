/// A number that the classifier sees of each block.
///
/// The raw value is the column. Counts come as ln(1 + count), shares from 0 to 1, answers as 0 or 1.
/// A block is **long** with 80 bytes or more outside of links; levels are those of ``PageLevels``.
enum BlockFeature: Int, CaseIterable {
    // The words: counts, the share inside links, how the text ends.
    case bytes, unlinkedBytes, words, linkedShare, links
    case endsSentence, endsColon, endsEllipsis, asks
    /// Ends of sentences, and they and commas a word, times 5, at most 1.
    case stops, stopsPerWord, commasPerWord
    /// Of letters and digits, of words, of words up to three bytes; bytes a word / 20, at most 1.
    case digitShare, capitalShare, shortWordShare, wordLength, ideographShare, opensLower
    /// Signs that menus have, © and @, numbers that can be years.
    case separators, copyright, at, years
    /// The title and the description of the page, and other blocks of the same text.
    case isTitle, titleShare, titleWords, isInDescription, descriptionShare, repeats
    /// A phrase like "Related articles", and what follows one.
    case leadsAway, ledTo

    // The kind.
    case heading, headingLevel, listItem, quote, caption, tableRow, code

    // The place: of all blocks and bytes, blocks before and behind, blocks since title and heading.
    case position, bytePosition, index, remaining, sinceTitle, beforeTitle, sinceHeading
    /// The heading above, and the nearest level that the title is in.
    case headingLinkedShare, titleLevel
    case inFirstLong, afterLastLong

    // The neighbours, and shares of 3 and of 10 blocks on each side.
    case previousUnlinked, nextUnlinked, previousLinkedShare, nextLinkedShare
    case previousIsAlike, nextIsAlike, longNear, longAround, linkedNear, linkedAround
    /// Bytes to the nearest long block.
    case longBefore, longAfter

    // The elements around, by tag.
    case depth, inParagraph, inItem, inCell, inSection, inArticle, inMain, inBody, inFigure, inQuote
    case inDetails, articleIndex
    /// Parts that are seldom content, and how much of the page the outermost of them holds.
    case inHeader, inFooter, inNavigation, inAside, inForm, isHidden
    case headerShare, footerShare, navigationShare, asideShare, formShare, hiddenShare

    // What their names say, see ``BoilerplateWords``.
    case named, namedShare, banner, bannerShare, comments, commentShare, role

    // The levels, the nearest first: blocks and bytes, shares of links and of the page's long
    // bytes, the part of long bytes, the place inside; siblings made alike, what its first block
    // is, the parts of words that are the title's and of words that end a sentence.
    case blocks1, bytes1, linked1, longShare1, longPart1, place1
    case siblings1, firstLinked1, firstHeading1, titleWordPart1, stopPart1
    case blocks2, bytes2, linked2, longShare2, longPart2, place2
    case siblings2, firstLinked2, firstHeading2, titleWordPart2, stopPart2
    case blocks3, bytes3, linked3, longShare3, longPart3, place3
    case siblings3, firstLinked3, firstHeading3, titleWordPart3, stopPart3
    case blocks4, bytes4, linked4, longShare4, longPart4, place4
    case siblings4, firstLinked4, firstHeading4, titleWordPart4, stopPart4

    // Elements that are made like the block's, and like its nearest level: how many, their links,
    // bytes in one, long bytes.
    case alike, alikeLinked, alikeBytes, alikeLong
    case levelAlike, levelAlikeLinked, levelAlikeBytes, levelAlikeLong

    // The page.
    case pageBlocks, pageBytes, pageLong, pageLinked, pageArticles, pageMain, pageParagraphs
    case pageForum, pageComments, pageItems, pageRows, pageIdeographs, pageIsArticle, pageIsProduct

    /// The columns of a level, counted from 0: all levels have the same ones in the same order.
    static func columns(ofLevel level: Int) -> Range<Int> {
        let width = blocks2.rawValue - blocks1.rawValue
        return blocks1.rawValue + level * width..<blocks1.rawValue + (level + 1) * width
    }
}
