import Testing

@testable import Summarization

/// Sentences that begin with a small letter, and abbreviations before one.
@Suite struct SmallLetterTests {
    @Test(arguments: [
        SegmentationCase("en", "The soup was lovely.¦ we will come again."),
        SegmentationCase("en", "My train stood all morning.¦ nobody told us why.¦ Then it left."),
        SegmentationCase("en", "He has a new one.¦ it is red."),
        SegmentationCase("en", "Where do you buy these?¦ they look good."),
        SegmentationCase("en", "What a match!!¦ greatest one ever."),
        SegmentationCase("de", "Der Zug kam pünktlich.¦ leider war er voll."),
        SegmentationCase("fr", "La soupe était froide.¦ nous sommes partis."),
        SegmentationCase("es", "La sopa estaba fría.¦ no volveremos."),
        SegmentationCase("fi", "Juna oli myöhässä.¦ kukaan ei kertonut syytä."),
        SegmentationCase("it", "La zuppa era fredda.¦ non torneremo."),
        SegmentationCase("ru", "Поезд опоздал на два часа.¦ все молчали."),
        SegmentationCase("el", "Ο καιρός ήταν καλός χθες το πρωί.¦ το τρένο έφυγε."),
    ])
    func `a stop behind a whole word ends a sentence`(_ sample: SegmentationCase) {
        #expect(segmented(sample.text, sample.language) == sample.expected)
    }

    @Test(arguments: [
        SegmentationCase("en", "The garden is approx. five acres, incl. the pond."),
        SegmentationCase("en", "She reads every mag. about boats that she finds."),
        SegmentationCase("en", "They bought Krazy! for two dollars and sold it."),
        SegmentationCase("en", "\"Is it late?\" he asked, and \"Go!\" she cried."),
        SegmentationCase("de", "Das Haus gehört der Verw. und einer Ges. aus Ulm."),
        SegmentationCase("da", "Vi skal hjem nu? spurgte hun og lo."),
        SegmentationCase("fr", "Ah ! que la mer est belle."),
        SegmentationCase("fr", "Il répond toujours « Qui vient ? » au lieu de se taire."),
        SegmentationCase("it", "La commissione amministr. si riunisce domani."),
        SegmentationCase("ru", "Это устар. слово, а то церковнослав. форма."),
    ])
    func `a stop behind a cut word, a name or speech does not`(_ sample: SegmentationCase) {
        #expect(segmented(sample.text, sample.language) == sample.expected)
    }

    @Test(arguments: [
        SegmentationCase("en", "The bridge was closed for years.¦ (photo: city archive)"),
        SegmentationCase("en", "It weighs 5 lb. (about two kilos)."),
    ])
    func `what stands in brackets behind a sentence is its own`(_ sample: SegmentationCase) {
        #expect(segmented(sample.text, sample.language) == sample.expected)
    }
}
