/// Where a sentence stands and how it is made: columns of ``SentenceFeature``, S numbers each.
extension SentenceFeatures {
    mutating func addPlaces(of document: Document, outline: DocumentOutline) {
        let count = document.sentences.count
        let last = Float(max(1, count - 1))
        let lastOfText = outline.running.lastIndex(of: true)
        var textBefore = 0
        for (index, sentence) in document.sentences.enumerated() {
            let block = document.blocks[sentence.block].sentences
            self[.position, index] = Float(index) / last
            self[.logPosition, index] = Float.log(1 + Float(index))
            self[.opensBlock, index] = index == block.lowerBound ? 1 : 0
            self[.aloneInBlock, index] = block.count == 1 ? 1 : 0
            self[.placeInBlock, index] = Float.log(1 + Float(index - block.lowerBound))
            self[.logRemaining, index] = Float.log(Float(count - index))
            self[.textBefore, index] = Float.log(1 + Float(textBefore))
            self[.sinceLabel, index] = Float.log(1 + Float(outline.sinceLabel[index]))
            self[.opening, index] = outline.sections[index] == 0 ? 1 : 0
            if outline.running[index] {
                self[.opensText, index] = textBefore == 0 ? 1 : 0
                self[.closesText, index] = index == lastOfText ? 1 : 0
                textBefore += 1
            }
        }
    }

    mutating func addForms(_ forms: [SentenceForm]) {
        for (index, form) in forms.enumerated() {
            let words = Float(wordCounts[index])
            self[.logLength, index] = Float.log(1 + words)
            self[.brevity, index] = max(0, 1 - words / 8)
            self[.excess, index] = min(1, max(0, (words - 40) / 40))
            self[.endsSentence, index] = form.endsSentence ? 1 : 0
            self[.question, index] = form.asks ? 1 : 0
            self[.announces, index] = form.announces ? 1 : 0
            self[.digits, index] = min(1, 3 * form.digitShare)
            self[.capitals, index] = form.capitalShare
            self[.quotation, index] = form.quotes ? 1 : 0
            self[.opensWithQuotation, index] = form.opensWithQuotation ? 1 : 0
            self[.asksInside, index] = form.asksInside ? 1 : 0
            self[.opensLower, index] = form.opensLower ? 1 : 0
            self[.trailsOff, index] = form.trailsOff ? 1 : 0
            self[.commas, index] = min(1, 5 * Float(form.commas) / max(1, words))
            self[.measure, index] = form.holdsMeasure ? 1 : 0
            self[.link, index] = form.holdsLink ? 1 : 0
        }
    }

    mutating func addWordLengths(_ texts: [String], outline: DocumentOutline) {
        let lengths = texts.map { WordScanner.meanLength(in: $0.utf8.span) }
        let mean = Self.mean(of: lengths, where: outline.running)
        for (index, length) in lengths.enumerated() {
            self[.wordLength, index] = min(2, max(-1, (length - mean) / 3))
        }
    }

    mutating func addTokens(_ encoded: EncodedSentences) {
        for index in encoded.rarities.indices {
            self[.tokenRarity, index] = encoded.rarities[index]
            self[.tokenAgreement, index] = encoded.agreements[index]
        }
    }

    mutating func addKinds(of document: Document, outline: DocumentOutline) {
        for (index, sentence) in document.sentences.enumerated() {
            self[.label, index] = outline.labels[index] ? 1 : 0
            self[.listItem, index] = outline.listItems[index] ? 1 : 0
            switch document.blocks[sentence.block].kind {
            case .paragraph, .listItem: break
            case .heading: self[.heading, index] = 1
            case .quote: self[.quote, index] = 1
            case .caption: self[.caption, index] = 1
            case .tableRow: self[.tableRow, index] = 1
            case .code: self[.code, index] = 1
            }
        }
    }

    /// The mean of the numbers that are wanted, of all where none is.
    private static func mean(of numbers: [Float], where wanted: [Bool]) -> Float {
        var sum: Float = 0
        var count: Float = 0
        for (number, isWanted) in zip(numbers, wanted) where isWanted {
            sum += number
            count += 1
        }
        return count > 0 ? sum / count : numbers.reduce(0, +) / Float(max(1, numbers.count))
    }
}
