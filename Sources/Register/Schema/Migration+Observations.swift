extension Migration {
    /// The observations of a delivery, in numbers, and the words behind the numbers.
    ///
    /// Codes are positions in the code book of their own delivery. That keeps a row at some forty bytes and makes
    /// writing one independent of everything else in the register. `deliveryCode.kind` is ``CodeKind``,
    /// `observation.valueKind` is ``ValueKind``.
    ///
    /// The key makes a doubled observation impossible. Measured with a million rows in the order of a file: between 0.9
    /// and 1.2 times the time of a key (delivery, sequence), for a table that is an eighth smaller and that gives one
    /// indicator of one delivery without an index. Only rows in no order at all cost more, about twice.
    static let createObservations = Migration(
        name: "002 observations",
        sql: """
            CREATE TABLE deliveryCode (
                delivery INTEGER NOT NULL REFERENCES delivery (id),
                kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 5),
                position INTEGER NOT NULL CHECK (position >= 0),
                text TEXT NOT NULL,
                PRIMARY KEY (delivery, kind, position)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE observation (
                delivery INTEGER NOT NULL REFERENCES delivery (id),
                indicator INTEGER NOT NULL,
                period INTEGER NOT NULL,
                area INTEGER NOT NULL,
                dimensions INTEGER NOT NULL,
                unit INTEGER NOT NULL,
                valueKind INTEGER NOT NULL,
                coefficient INTEGER,
                scale INTEGER,
                lowCoefficient INTEGER,
                lowScale INTEGER,
                highCoefficient INTEGER,
                highScale INTEGER,
                absence INTEGER,
                text INTEGER,
                remark INTEGER NOT NULL,
                line INTEGER NOT NULL,
                "column" INTEGER NOT NULL,
                pathPattern INTEGER NOT NULL,
                pathIndex INTEGER NOT NULL,
                PRIMARY KEY (delivery, indicator, period, area, dimensions),
                CHECK (CASE valueKind
                    WHEN 0 THEN coefficient IS NOT NULL AND scale BETWEEN 0 AND 18
                    WHEN 1 THEN coefficient IS NOT NULL AND scale BETWEEN 0 AND 18
                    WHEN 2 THEN coefficient IS NULL AND (lowCoefficient IS NULL) = (lowScale IS NULL)
                        AND (highCoefficient IS NULL) = (highScale IS NULL)
                    WHEN 3 THEN coefficient IS NULL AND text IS NOT NULL
                    WHEN 4 THEN coefficient IS NULL AND absence BETWEEN 1 AND 5
                    ELSE FALSE END)
            ) STRICT, WITHOUT ROWID;
            """)
}
