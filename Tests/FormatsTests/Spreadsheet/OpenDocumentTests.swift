import ReportingModel
import SpreadsheetSamples
import Testing

@testable import Formats

@Suite struct OpenDocumentTests {
    @Test(arguments: [
        (
            "values as stored, texts as shown",
            #"<table:table-row><table:table-cell office:value-type="float" office:value="51.300000000000004" calcext:value-type="float"><text:p>51</text:p></table:table-cell>"#
                + #"<table:table-cell office:value-type="percentage" office:value="0.513"><text:p>51%</text:p></table:table-cell>"#
                + #"<table:table-cell office:value-type="currency" office:currency="EUR" office:value="21800"><text:p>€ 21.800,00</text:p></table:table-cell>"#
                + #"<table:table-cell office:value-type="date" office:date-value="2021-04-30"><text:p>30-4-21</text:p></table:table-cell>"#
                + #"<table:table-cell office:value-type="time" office:time-value="PT13H30M00S"><text:p>13:30</text:p></table:table-cell>"#
                + #"<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>WAAR</text:p></table:table-cell>"#
                + #"<table:table-cell office:value-type="string"><text:p>twee<text:s text:c="2"/>re</text:p><text:p>gels<text:tab/><text:span>x</text:span></text:p></table:table-cell></table:table-row>"#,
            "1 ‹51.3› ‹51,3%› ‹21800› ‹2021-04-30› ‹13:30› ‹true› ‹twee  re␊gels x›"
        ),
        (
            "words that only the number format shows, unless they are a scale",
            #"<table:table-row><table:table-cell office:value-type="float" office:value="9.5"><text:p>9,5 weken</text:p></table:table-cell>"#
                + #"<table:table-cell office:value-type="float" office:value="218000"><text:p>0,2 mln</text:p></table:table-cell>"#
                + #"<table:table-cell office:value-type="float" office:value="100000"><text:p>1E+05</text:p></table:table-cell></table:table-row>"#,
            "1 ‹9,5 weken› ‹218000› ‹100000›"
        ),
        (
            "another currency than euros",
            #"<table:table-row><table:table-cell office:value-type="currency" office:currency="USD" office:value="250"><text:p>$250.00</text:p></table:table-cell>"#
                + #"<table:table-cell office:value-type="currency" office:value="250"><text:p>250</text:p></table:table-cell></table:table-row>"#,
            "1 ‹250 USD› ‹250›"
        ),
        (
            "notes and drawings are no text of the cell",
            #"<table:table-row><table:table-cell office:value-type="string"><office:annotation><text:p>let op</text:p></office:annotation><text:p>a<text:note><text:p>b</text:p></text:note>c</text:p></table:table-cell></table:table-row>"#,
            "1 ‹ac›"
        ),
        (
            "cells and rows that repeat, and an empty rest that costs nothing",
            #"<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="1"/><table:table-cell table:number-columns-repeated="1022"/></table:table-row>"#
                + #"<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>"#
                + #"<table:table-row><table:table-cell table:number-columns-repeated="2"/><table:table-cell office:value-type="float" office:value="2"/></table:table-row>"#
                + #"<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>"#,
            "1 ‹1› ‹1›\n2 ‹1› ‹1›\n3\n6 ‹› ‹› ‹2›"
        ),
        (
            "what lies under a merged cell does not show",
            #"<table:table-row><table:table-cell table:number-columns-spanned="2" office:value-type="float" office:value="1"/><table:covered-table-cell office:value-type="float" office:value="9"/><table:table-cell office:value-type="float" office:value="3"/></table:table-row>"#,
            "1 ‹1› ‹› ‹3›"
        ),
        (
            "formulas and errors",
            #"<table:table-row><table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="2"/><table:table-cell table:formula="of:=1+2"/>"#
                + #"<table:table-cell table:formula="of:=NA()" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell></table:table-row>"#,
            "1 ‹2› ‹› ‹#N/B›\nS085 Blad1!B1"
        ),
        (
            "header rows, groups and hidden columns",
            #"<table:table-column table:visibility="collapse"/><table:table-column table:number-columns-repeated="16383"/><table:table-header-rows><table:table-row><table:table-cell office:value-type="string"><text:p>kop</text:p></table:table-cell></table:table-row></table:table-header-rows>"#
                + #"<table:table-row-group><table:table-row table:visibility="filter"><table:table-cell office:value-type="float" office:value="1"/></table:table-row></table:table-row-group>"#,
            "1 ‹kop›\n2 ‹1›\nS086 Blad1!A2 Blad1!A1"
        ),
    ])
    func `the cells of a sheet become rows`(_ name: String, _ rows: String, _ table: String) throws {
        #expect(try CSVTable(recognising: OpenDocumentSample(rows: rows).bytes).description == table, "\(name)")
    }

    @Test func `each sheet is read by itself, hidden ones and charts are passed over`() throws {
        func table(_ name: String, _ style: String, _ number: Int) -> String {
            "<table:table table:name=\"\(name)\" table:style-name=\"\(style)\"><table:shapes><table:table>"
                + "<table:table-row><table:table-cell office:value-type=\"float\" office:value=\"9\"/></table:table-row>"
                + "</table:table></table:shapes><table:table-row><table:table-cell office:value-type=\"float\" "
                + "office:value=\"\(number)\"/></table:table-row></table:table>"
        }
        let styles =
            #"<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>"#
            + #"<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>"#
        let tables =
            table("Geheim", "ta2", 1) + "<table:table table:name=\"Leeg\"/>" + table("Een", "ta1", 2)
            + table("Twee", "ta1", 3)
        var source = ByteArraySource(OpenDocumentSample(tables: tables, styles: styles).bytes)
        let recognition = try FileReader.recognise(&source, limits: ReadingLimits())
        #expect(recognition.sheets.map(\.sheetName) == ["Een", "Twee"])
        for (sheet, text) in zip(recognition.sheets, ["2", "3"]) {
            var texts: [String] = []
            _ = try FileReader.read(&source, as: sheet, recordsPath: nil, limits: ReadingLimits()) { batch in
                texts += batch.cells.map { batch.text(of: $0) }
            }
            #expect(texts == [text])
        }
    }
}
