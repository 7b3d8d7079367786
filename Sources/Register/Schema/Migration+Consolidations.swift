extension Migration {
    /// The runs that wrote outputs, with the files they wrote and the deliveries those were made from.
    static let createConsolidations = Migration(
        name: "007 consolidations",
        sql: """
            CREATE TABLE consolidation (
                id INTEGER PRIMARY KEY,
                municipality TEXT NOT NULL CHECK (municipality <> ''),
                asOf INTEGER NOT NULL,
                finishedAt INTEGER NOT NULL,
                configurationVersion TEXT NOT NULL,
                observationCount INTEGER NOT NULL CHECK (observationCount >= 0)
            ) STRICT;

            CREATE INDEX consolidationByMunicipality ON consolidation (municipality, id);

            CREATE TABLE consolidationFile (
                consolidation INTEGER NOT NULL REFERENCES consolidation (id),
                name TEXT NOT NULL CHECK (name <> ''),
                byteCount INTEGER NOT NULL CHECK (byteCount >= 0),
                contentHash TEXT NOT NULL CHECK (length(contentHash) = 64),
                PRIMARY KEY (consolidation, name)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE consolidationDelivery (
                consolidation INTEGER NOT NULL REFERENCES consolidation (id),
                delivery INTEGER NOT NULL REFERENCES delivery (id),
                PRIMARY KEY (consolidation, delivery)
            ) STRICT, WITHOUT ROWID;
            """)
}
