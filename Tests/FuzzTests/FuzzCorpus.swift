/// Small inputs beside the samples: shapes and spellings that the samples do not have.
enum FuzzCorpus {
    static let files: [String: [String]] = [
        "csv": [
            "sep=;\na;b\n1;2\n", "\"a\";\"b\nc\"\n\"1\"\"2\";3\n", "a\tb\n1\t2\n\n\n", "a|b|c\n1|2\n1|2|3|4\n",
            "Titel\n\n;2019;;2020;\n;A;B;A;B\nx;1;2;3;4\nTotaal;1;2;3;4\nBron: iets\n",
        ],
        "xml": [
            "<a><b c=\"1\">x</b><b c=\"2\"><![CDATA[y]]></b></a>",
            "<x:a xmlns:x=\"u\"><x:b><d>1</d><d>2</d></x:b><x:b><d/></x:b></x:a>",
            "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>\n<b/>\n<b>&#233;</b></a>",
        ],
        "json": [
            "[{\"a\": 1, \"b\": [1, 2, {\"c\": null}]}, {\"a\": 2e3, \"b\": \"\\u00e9\"}]",
            "{\"x\": {\"y\": [{\"z\": true}, {\"z\": -0.5}]}, \"w\": \"v\"}", "[[1,2],[3,4]]", "\"los\"",
        ],
        "judgement": [
            "Datum;Wachttijd (Alblasserdam);Wachttijd (Regionaal);Jeugdigen op de wachtlijst;Toelichting\n2019;;;;\n30 april;63 dagen;48;28;goed\n",
            "Achternaam;BSN\nJansen;999990019\n",
            "{\"partner\": \"SJT\", \"cijfers\": [{\"halfjaar\": \"2025-H1\", \"gesprekken POH-jeugd\": 126}]}",
        ],
    ]

    static let values = [
        "218.000", "9,8", "€ 21.800,-", "51%", "363 duizend", "ca. 15", "zo'n 80", "<5", "0-7", "minder dan 5",
        "5 of meer",
        "30-04-2021", "30 april", "30-4-'21", "mrt 2021", "2e halfjaar 2022", "T2 2021", "Q3 2020", "2021/'22", "44316",
        "31-06-2021", "2021-W05", "eerste kwartaal 2021", "n.v.t.", "onbekend", "nihil", "-99997", "1e999", "63 dagen",
        "999990019", "jan@voorbeeld.nl", "06-12345678", "NL91 ABNA 0417 1643 00", "2951 AB", "Naam jeugdige",
        "client/bsn",
        "geboorteDatum", "Jansen_geb_01-02-2010.csv", "januari t/m maart 2021", "01-01-2021 t/m 31-12-2021", "½", "٣",
        "１２",
    ]
}
