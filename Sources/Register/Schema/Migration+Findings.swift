extension Migration {
    /// The findings of a delivery, or of a reception that never became one, root cause first.
    ///
    /// `arguments` is a JSON object of texts, `expected` a JSON array of texts, `places` is ``PlaceListEncoding``.
    static let createFindings = Migration(
        name: "004 findings",
        sql: """
            CREATE TABLE finding (
                id INTEGER PRIMARY KEY,
                delivery INTEGER REFERENCES delivery (id),
                refusal INTEGER REFERENCES reception (id),
                position INTEGER NOT NULL CHECK (position >= 0),
                code TEXT NOT NULL CHECK (code GLOB 'S[0-5][0-9][0-9]'),
                arguments TEXT NOT NULL CHECK (json_type(arguments) = 'object'),
                expected TEXT NOT NULL CHECK (json_type(expected) = 'array'),
                placeCount INTEGER NOT NULL CHECK (placeCount >= 0),
                places BLOB NOT NULL,
                CHECK ((delivery IS NULL) <> (refusal IS NULL)),
                UNIQUE (delivery, position),
                UNIQUE (refusal, position)
            ) STRICT;

            CREATE INDEX findingByCode ON finding (code);
            """)
}
