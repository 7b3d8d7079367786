import CLibXML2
import ReportingModel

/// What is wrong with a document that is no XML, in words a partner can act on.
///
/// The parser knows some hundred errors, most of which nobody makes by accident. The ones that files really have are
/// named; of the rest the place is said. The text of the document is never repeated, only names of elements and
/// attributes, as far as they can be nobody's.
struct XMLProblem {
    /// Which place helps most to find the mistake.
    enum Pointing { case position, tag, end }

    let text: Text
    var pointing = Pointing.position

    func finding(at place: TextPlace) -> Finding {
        Finding(.xmlNotWellFormed, ["detail": text.nl, "detailEN": text.en], at: place.place)
    }

    /// - Parameters:
    ///   - names: what the parser adds to its error: names of elements, attributes, prefixes or entities.
    ///   - line: a line it adds; 0 is none.
    static func of(_ code: xmlParserErrors, names: [String], line: Int) -> XMLProblem {
        let (first, second) = (Name(names.first), Name(names.dropFirst().first))
        switch code {
        case XML_ERR_TAG_NAME_MISMATCH:
            return tag(
                "hier sluit \(second.closing[.nl]), maar \(first.opening[.nl]) van regel \(line) staat nog open",
                "\(second.closing[.en]) closes here, but \(first.opening[.en]) of line \(line) is still open")
        case XML_NS_ERR_UNDEFINED_NAMESPACE:
            guard let name = first.shown else {
                return tag(
                    "het voorvoegsel van dit element is nergens uitgelegd met xmlns:",
                    "the prefix of this element is not declared with xmlns:")
            }
            return tag(
                "het voorvoegsel “\(name)” is nergens uitgelegd met xmlns:\(name)",
                "the prefix “\(name)” is not declared with xmlns:\(name)")
        case XML_ERR_ATTRIBUTE_REDEFINED, XML_NS_ERR_ATTRIBUTE_REDEFINED:
            let name = (code == XML_ERR_ATTRIBUTE_REDEFINED && names.count > 1 ? second : first).shown
            return tag(
                "\(name.map { "het attribuut “\($0)”" } ?? "een attribuut") staat twee keer in één element",
                "\(name.map { "the attribute “\($0)”" } ?? "an attribute") stands twice in one element")
        case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY:
            return at(
                "hier staat een verwijzing &…; die wij niet kennen; alleen &amp; &lt; &gt; &quot; en &apos; mogen",
                "there is a reference &…; here that is unknown; only &amp; &lt; &gt; &quot; and &apos; may be used")
        case XML_ERR_INVALID_CHAR, XML_ERR_INVALID_ENCODING, XML_ERR_INVALID_CHARREF, XML_ERR_ENTITY_CHAR_ERROR:
            return at(
                "hier staat een teken dat niet mag of niet in de tekenset past",
                "there is a character here that is not allowed or does not fit the encoding")
        case XML_ERR_INVALID_DEC_CHARREF, XML_ERR_INVALID_HEX_CHARREF:
            return at("de verwijzing &#…; naar een teken klopt niet", "the character reference &#…; is wrong")
        case XML_ERR_ENTITYREF_NO_NAME, XML_ERR_ENTITYREF_SEMICOL_MISSING:
            return at("hier staat een losse &; schrijf &amp;", "there is a bare & here; write &amp;")
        case XML_ERR_LT_IN_ATTRIBUTE:
            return at("in een attribuut staat een <; schrijf &lt;", "an attribute holds a <; write &lt;")
        case XML_ERR_ATTRIBUTE_NOT_STARTED, XML_ERR_ATTRIBUTE_WITHOUT_VALUE:
            return at(
                "de waarde van een attribuut moet tussen aanhalingstekens staan",
                "the value of an attribute must be in quotation marks")
        case XML_ERR_ATTRIBUTE_NOT_FINISHED:
            return at(
                "het aanhalingsteken achter een attribuut ontbreekt", "the quotation mark after an attribute is missing"
            )
        case XML_ERR_SPACE_REQUIRED:
            return at("hier ontbreekt een spatie", "a space is missing here")
        case XML_ERR_GT_REQUIRED:
            return at("hier ontbreekt een >", "a > is missing here")
        case XML_ERR_NAME_REQUIRED:
            return at(
                "na < hoort de naam van een element; bedoelt u een kleiner-dan-teken, schrijf dan &lt;",
                "a < must be followed by the name of an element; for a less-than sign write &lt;")
        case XML_ERR_RESERVED_XML_NAME:
            return at("<?xml … ?> mag alleen helemaal vooraan staan", "<?xml … ?> may stand only at the very start")
        case XML_ERR_HYPHEN_IN_COMMENT:
            return at(
                "in een opmerking <!-- --> mogen geen twee streepjes staan",
                "a comment <!-- --> may not hold two hyphens")
        case XML_ERR_COMMENT_NOT_FINISHED:
            return at("een opmerking <!-- wordt niet gesloten", "a comment <!-- is not closed")
        case XML_ERR_CDATA_NOT_FINISHED:
            return at("een blok <![CDATA[ wordt niet gesloten", "a block <![CDATA[ is not closed")
        case XML_ERR_MISPLACED_CDATA_END:
            return at("hier staat ]]> zonder <![CDATA[", "]]> stands here without <![CDATA[")
        case XML_ERR_DOCUMENT_EMPTY, XML_ERR_DOCUMENT_START:
            return at("het bestand begint niet met een element", "the file does not start with an element")
        case XML_ERR_DOCUMENT_END, XML_ERR_EXTRA_CONTENT:
            return at(
                "na het einde van het laatste element staat nog iets",
                "there is something after the end of the last element")
        case XML_ERR_UNKNOWN_VERSION, XML_ERR_VERSION_MISSING:
            return at("de XML-versie is niet 1.0", "the XML version is not 1.0")
        case XML_ERR_XMLDECL_NOT_FINISHED, XML_ERR_XMLDECL_NOT_STARTED:
            return at("de regel <?xml … ?> klopt niet", "the line <?xml … ?> is wrong")
        default:
            return at(
                "de schrijfwijze klopt hier niet (fout \(code.rawValue))",
                "the syntax is wrong here (error \(code.rawValue))")
        }
    }

    /// The file ends while elements are open, usually because it was copied only in part.
    static func endsTooSoon(inside name: String?, line: Int) -> XMLProblem {
        guard let name = name.map({ Name($0) }) else {
            return XMLProblem(
                text: Text(nl: "het bestand houdt te vroeg op", en: "the file ends too soon"), pointing: .end)
        }
        let text = Text(
            nl: "het bestand houdt te vroeg op: \(name.opening[.nl]) van regel \(line) staat nog open",
            en: "the file ends too soon: \(name.opening[.en]) of line \(line) is still open")
        return XMLProblem(text: text, pointing: .end)
    }

    /// A name from the document, as far as a message may repeat it.
    private struct Name {
        /// `nil` when it may be somebody's.
        let shown: String?

        init(_ written: String?) {
            shown = written.flatMap { SafeEcho.mayBeShown(heading: $0) ? SafeEcho.printable($0) : nil }
        }

        var opening: Text {
            shown.map { Text(nl: "<\($0)>", en: "<\($0)>") } ?? Text(nl: "het element", en: "the element")
        }
        var closing: Text {
            shown.map { Text(nl: "</\($0)>", en: "</\($0)>") } ?? Text(nl: "een ander element", en: "another element")
        }
    }

    private static func at(_ nl: String, _ en: String) -> XMLProblem { XMLProblem(text: Text(nl: nl, en: en)) }
    private static func tag(_ nl: String, _ en: String) -> XMLProblem {
        XMLProblem(text: Text(nl: nl, en: en), pointing: .tag)
    }
}
