/// What the names that an author gave an element (`class`, `id`, `role`) say of its content.
package enum BoilerplateWords {
    /// What a part of a page is there for.
    package enum Purpose: Sendable {
        /// Menus, sharing, advertising, cookie banners …: around the content of any page.
        case boilerplate
        /// Cookie and newsletter banners: longer than a short article, and never the content.
        case banner
        /// What readers wrote: the content of a forum, not of an article.
        case comments

        /// Whether this is said first where an element's names say several things.
        package func precedes(_ other: Purpose?) -> Bool {
            other == nil || self == .banner || self == .boilerplate && other != .banner
        }
    }

    /// What the names of an element say, nil when they say nothing.
    ///
    /// Names are cut into words at everything that is not a letter and before capitals; each word
    /// and each pair of neighbours, written together, is looked up. What follows `--` and names
    /// like `has-sidebar` tell of variants, not of what the element is.
    package static func purpose(ofNames names: Span<UInt8>) -> Purpose? {
        var found: Purpose?
        var word = nameHashSeed
        var pair = nameHashSeed
        var length = 0
        var previous: UInt8 = 0x20
        var isVariant = false
        func finishWord() {
            guard length > 0 else { return }
            if !isVariant {
                if let purpose = table[word] ?? table[pair] {
                    if purpose.precedes(found) { found = purpose }
                } else if pair == word, variantPrefixes[word] != nil {
                    isVariant = true
                }
            }
            pair = word
            word = nameHashSeed
            length = 0
        }
        for index in names.indices {
            let byte = names[index]
            let lower = byte | 0x20
            if lower >= UInt8(ascii: "a"), lower <= UInt8(ascii: "z") {
                if byte < UInt8(ascii: "a"), previous >= UInt8(ascii: "a") { finishWord() }
                word = nameHash(word, adding: lower)
                pair = nameHash(pair, adding: lower)
                length += 1
            } else {
                finishWord()
                if byte <= 0x20 {
                    pair = nameHashSeed
                    isVariant = false
                } else if byte == UInt8(ascii: "-"), previous == byte {
                    isVariant = true
                }
            }
            previous = byte
        }
        finishWord()
        return found
    }

    /// First words of names that tell of a variant.
    private static let variantPrefixes = NameTable(
        ["has", "with", "no", "is", "without", "hide", "show"].map { (name: $0, value: true) }
    )

    /// Whether the names are of a page where readers' posts are the content.
    package static func nameForum(_ names: Span<UInt8>) -> Bool {
        var word = nameHashSeed
        var length = 0
        for index in names.indices {
            let byte = names[index]
            let lower = byte | 0x20
            if lower >= UInt8(ascii: "a"), lower <= UInt8(ascii: "z") {
                word = nameHash(word, adding: lower)
                length += 1
            } else {
                if length > 4, forum[word] != nil { return true }
                word = nameHashSeed
                length = 0
            }
        }
        return length > 4 && forum[word] != nil
    }

    private static let forum = NameTable(
        """
        forum forums viewtopic showthread phpbb vbulletin xenforo discourse ipsapp threadstarter
        messagebody qapage discussionforumposting
        """
        .split(whereSeparator: \.isWhitespace).map { (name: String($0), value: true) }
    )

    private static let table = NameTable<Purpose>(
        words(boilerplate, .boilerplate) + words(banners, .banner) + words(comments, .comments)
    )

    private static func words(_ text: String, _ purpose: Purpose) -> [(
        name: String, value: Purpose
    )] {
        text.split(whereSeparator: \.isWhitespace).map { (name: String($0), value: purpose) }
    }

    private static let boilerplate = """
        nav navbar navigation subnav topnav sidenav navi menu menubar submenu megamenu mainmenu
        breadcrumb breadcrumbs crumbs crumb sidebar sidebars rightbar leftbar
        footer pagefooter sitefooter siteheader pageheader masthead topbar
        signup signin login loginform register
        share sharing shares sharebar sharebuttons sharedaddy social socials socialmedia addthis
        addtoany shariff followus
        related relatedposts relatedarticles recommended recommendation recommendations recommend
        suggested suggestions popular trending mostread mostpopular mostviewed morestories moreposts
        readnext upnext alsolike youmay
        promo promos promoted promotion promobox sponsor sponsored sponsors advert adverts
        advertisement advertisements advertising advertorial ads adsense adslot adunit adbox adcontainer
        googlead dfp outbrain taboola werbung anzeige publicidad publicite
        pagination pager paging pagenav prevnext postnavigation postnav
        skip skiplink skiplinks toolbar tooltip popup popups modal overlay lightbox
        printonly noprint sronly screenreader visuallyhidden
        copyright colophon authorbox authorbio aboutauthor
        tagcloud taglist tags rating ratings poll survey donate
        productreviews customerreviews authorinfo disclaimer dropdown
        sitemap searchform searchbox search widgetarea
        """

    private static let banners = """
        cookie cookies cookiebar cookiebanner consent gdpr onetrust cookiebot privacynotice
        newsletter newsletters subscribe subscription
        """

    private static let comments = """
        comment comments commentlist commentsection usercomments disqus respond replies
        kommentare commentaires comentarios reader discussion
        """
}
