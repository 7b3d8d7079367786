import ReportingModel

/// What is wrong with a document that is no JSON (RFC 8259), in words a partner can act on.
enum JSONProblem {
    case nothing, endsTooSoon, textAfterEnd, valueExpected, keyExpected, colonExpected, commaExpected
    case notAWord, notANumber, comment, singleQuotes, leadingZero, plusSign, bareDecimalPoint, badNumber
    case unknownEscape, halfCharacter, controlCharacter, wrongBytes, utf16, unpairedEnd, tooManyProblems

    var text: Text {
        switch self {
        case .nothing: Text(nl: "er staat niets in", en: "there is nothing in it")
        case .endsTooSoon: Text(nl: "het bestand houdt te vroeg op", en: "the file ends too soon")
        case .textAfterEnd: Text(nl: "na het einde staat nog iets", en: "there is something after the end")
        case .valueExpected: Text(nl: "hier hoort een waarde te staan", en: "a value is expected here")
        case .keyExpected:
            Text(
                nl: "hier hoort een naam tussen dubbele aanhalingstekens te staan",
                en: "a name in double quotation marks is expected here")
        case .colonExpected: Text(nl: "na de naam hoort een dubbele punt", en: "the name must be followed by a colon")
        case .commaExpected:
            Text(nl: "hier ontbreekt een komma, of een ] of }", en: "a comma, or a ] or }, is missing here")
        case .notAWord:
            Text(
                nl: "dit woord kent JSON niet; alleen true, false en null",
                en: "JSON does not know this word; only true, false and null")
        case .notANumber:
            Text(
                nl: "NaN en Infinity zijn geen getallen; laat de waarde weg of schrijf null",
                en: "NaN and Infinity are no numbers; leave the value out or write null")
        case .comment: Text(nl: "JSON kent geen opmerkingen", en: "JSON has no comments")
        case .singleQuotes:
            Text(
                nl: "gebruik dubbele aanhalingstekens (\") in plaats van enkele",
                en: "use double quotation marks (\") instead of single ones")
        case .leadingZero:
            Text(nl: "een getal mag niet met een extra nul beginnen", en: "a number may not start with an extra zero")
        case .plusSign:
            Text(nl: "een getal mag niet met een plusteken beginnen", en: "a number may not start with a plus sign")
        case .bareDecimalPoint:
            Text(
                nl: "voor en achter de decimale punt hoort een cijfer",
                en: "a digit is needed before and after the decimal point")
        case .badNumber: Text(nl: "dit getal is niet goed geschreven", en: "this number is not written correctly")
        case .unknownEscape:
            Text(nl: "na \\ staat een teken dat daar niet mag", en: "the character after \\ is not allowed")
        case .halfCharacter: Text(nl: "\\u… is maar de helft van een teken", en: "\\u… is only half a character")
        case .controlCharacter:
            Text(
                nl: "in een tekst staat een regeleinde, tab of stuurteken; schrijf \\n of \\t",
                en: "a text holds a line break, tab or control character; write \\n or \\t")
        case .wrongBytes:
            Text(nl: "dit teken past niet in de tekenset UTF-8", en: "this character does not fit the encoding UTF-8")
        case .utf16:
            Text(
                nl: "het bestand is geen UTF-8 maar UTF-16 of UTF-32", en: "the file is not UTF-8 but UTF-16 or UTF-32")
        case .unpairedEnd: Text(nl: "deze ] of } past niet bij het begin", en: "this ] or } does not match the start")
        case .tooManyProblems:
            Text(nl: "er zijn te veel fouten om verder te lezen", en: "there are too many mistakes to read on")
        }
    }
}

extension Finding {
    static func jsonProblem(_ problem: JSONProblem, at place: TextPlace) -> Finding {
        Finding(.jsonInvalid, ["detail": problem.text.nl, "detailEN": problem.text.en], at: place.place)
    }
}
