extension Migration {
    /// Decisions on warnings that are remembered, and what of them was withdrawn; nothing is removed.
    ///
    /// `subject` and `value` are those of `WarnedValue`, `until` is a day. One figure of one agreement has one decision
    /// that holds for a code: a newer one takes the place of the one before it.
    static let createWaivers = Migration(
        name: "016 waivers",
        sql: """
            CREATE TABLE waiver (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                agreement TEXT NOT NULL CHECK (agreement <> ''),
                code TEXT NOT NULL CHECK (code GLOB 'S[0-5][0-9][0-9]'),
                subject TEXT NOT NULL CHECK (subject <> ''),
                value TEXT NOT NULL,
                delivery INTEGER NOT NULL REFERENCES delivery (id),
                reason TEXT NOT NULL CHECK (reason <> ''),
                actor TEXT NOT NULL CHECK (actor <> ''),
                at INTEGER NOT NULL,
                until INTEGER,
                withdrawnAt INTEGER
            ) STRICT;

            CREATE UNIQUE INDEX oneWaiver ON waiver (agreement, code, subject, value) WHERE withdrawnAt IS NULL;
            CREATE INDEX waiverByDelivery ON waiver (delivery, id);
            CREATE INDEX waiverInForce ON waiver (id) WHERE withdrawnAt IS NULL;
            """)

    /// Headings that resemble an agreed one, for the question whether they are it.
    static let indexReview = Migration(
        name: "017 review indexes",
        sql: """
            CREATE INDEX findingWithNearHeading ON finding (delivery)
                WHERE code = 'S034' AND delivery IS NOT NULL AND json_extract(arguments, '$.near') IS NOT NULL;
            """)
}
