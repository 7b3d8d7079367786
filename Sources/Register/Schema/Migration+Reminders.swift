extension Migration {
    /// The reminders that partners were given: for an agreement and a period one before and one after the due day.
    ///
    /// `kind`, `firstDay` and `lastDay` are those of the period, as in `deliveryPeriod`.
    static let createReminders = Migration(
        name: "008 reminders",
        sql: """
            CREATE TABLE reminder (
                agreement TEXT NOT NULL CHECK (agreement <> ''),
                kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 7),
                firstDay INTEGER NOT NULL,
                lastDay INTEGER NOT NULL,
                moment TEXT NOT NULL CHECK (moment IN ('before', 'after')),
                partner TEXT NOT NULL CHECK (partner <> ''),
                writtenAt INTEGER NOT NULL,
                PRIMARY KEY (agreement, kind, firstDay, lastDay, moment),
                CHECK (firstDay <= lastDay)
            ) STRICT, WITHOUT ROWID;
            """)
}
