extension FileName {
    /// The name as it may be shown, logged and kept: what may be somebody's number, mail address, bank account or date of
    /// birth is `·`.
    ///
    /// Any nine digits in a row are taken for somebody's number. A date of birth names its owner by what stands around
    /// it, so nothing but the extension is left of such a name.
    package var withoutPersonalData: FileName {
        let stemEnd = FileName.stemEnd(of: bytes)
        let stem = Array(bytes[..<stemEnd])
        guard !FileName.isHash(stem) else { return self }
        var masked: [Range<Int>] = []
        if FileName.holdsBirthDate(stem) { masked.append(stem.indices) }
        for run in PersonalNumber.runs(in: stem, over: PersonalNumber.textSigns + [UInt8(ascii: "_")]) {
            let isPersonal =
                run.digits.count == 9 && run.groups.count == 1 || run.isCitizenServiceNumber || run.isTelephoneNumber
                || run.isOtherTelephoneNumber
            if isPersonal { masked.append(run.range) }
        }
        // Digits that stand together, when a date beside them hides them in a longer run.
        for run in PersonalNumber.runs(in: stem, over: []) where run.digits.count == 9 || run.isMobileNumber {
            masked.append(run.range)
        }
        // And numbers that are written with one kind of sign, beside digits that hide them as well.
        for sign in PersonalNumber.textSigns + [UInt8(ascii: "_")] {
            for run in PersonalNumber.runs(in: stem, over: [sign])
            where run.isCitizenServiceNumber || run.isTelephoneNumber {
                masked.append(run.range)
            }
        }
        masked += FileName.bankAccounts(in: stem) + FileName.mailAddresses(in: stem)
        masked += FileName.personalRanges(in: stem)
        guard !masked.isEmpty else { return self }
        var result: [UInt8] = []
        for (position, byte) in stem.enumerated() {
            if !masked.contains(where: { $0.contains(position) }) {
                result.append(byte)
            } else if byte & 0xC0 != 0x80 {
                result += FileName.mask
            }
        }
        // What was masked may have hidden something beside it; so the same name always ends the same.
        return FileName(bytes: result + bytes[stemEnd...]).withoutPersonalData
    }

    /// At least sixteen hexadecimal digits and nothing else: a name that Sluis gave.
    private static func isHash(_ stem: [UInt8]) -> Bool {
        stem.count >= 16 && stem.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
            && stem.contains { $0 >= 97 }
    }

    /// `·`
    private static let mask = Array("·".utf8)

    /// Where the extension begins, a point and at most eight letters; the end when there is none.
    static func stemEnd(of bytes: [UInt8]) -> Int {
        guard let point = bytes.lastIndex(of: UInt8(ascii: ".")), point > 0 else { return bytes.count }
        let letters = bytes[(point + 1)...]
        let isExtension = (1...8).contains(letters.count) && letters.allSatisfy(isLetter)
        return isExtension ? point : bytes.count
    }

    /// `geb`, `geboren` or `geboortedatum`, and then a date.
    package static func holdsBirthDate(_ stem: [UInt8]) -> Bool {
        guard stem.count(where: { (48...57).contains($0) }) >= 6 else { return false }
        var words: [(letters: [UInt8], end: Int)] = []
        for (position, byte) in stem.enumerated() where isLetter(byte) {
            if let last = words.last, last.end == position {
                words[words.count - 1].letters.append(byte | 0x20)
                words[words.count - 1].end = position + 1
            } else {
                words.append(([byte | 0x20], position + 1))
            }
        }
        return words.contains { word in
            guard birthWords.contains(String(decoding: word.letters, as: UTF8.self)) else { return false }
            return stem[word.end...].prefix(14).count { (48...57).contains($0) } >= 6
        }
    }

    private static let birthWords: Set<String> = [
        "geb", "gebdat", "gebdatum", "geboren", "geboortedatum", "geboortedag", "dob", "born",
    ]

    private static func mailAddresses(in stem: [UInt8]) -> [Range<Int>] {
        func isPart(_ byte: UInt8) -> Bool {
            isLetter(byte) || (48...57).contains(byte) || [0x2E, 0x5F, 0x2D, 0x2B].contains(byte)
        }
        return stem.indices.filter { stem[$0] == UInt8(ascii: "@") }.compactMap { sign in
            let name = stem[..<sign].reversed().prefix(while: isPart).count
            let domain = stem[(sign + 1)...].prefix(while: isPart).count
            return name > 0 && domain > 0 ? (sign - name)..<(sign + 1 + domain) : nil
        }
    }

    /// Two letters, two digits, four letters and ten digits.
    private static func bankAccounts(in stem: [UInt8]) -> [Range<Int>] {
        guard stem.count >= 18 else { return [] }
        return (0...(stem.count - 18)).map { $0..<($0 + 18) }.filter { range in
            range.allSatisfy { position in
                let isDigit = (48...57).contains(stem[position])
                let place = position - range.lowerBound
                return (0...1).contains(place) || (4...7).contains(place) ? isLetter(stem[position]) : isDigit
            }
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }
}
