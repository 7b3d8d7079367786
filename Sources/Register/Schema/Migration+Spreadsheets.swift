extension Migration {
    /// A delivery may be a workbook as well.
    ///
    /// SQLite cannot change the check of a column, so the table is made anew under its name, with the same columns in the
    /// same order. References to it are by name, and are checked when the migration ends.
    static let allowSpreadsheets = Migration(
        name: "009 spreadsheets",
        sql: """
            CREATE TABLE deliveryOfAnyFormat (
                id INTEGER PRIMARY KEY,
                name TEXT NOT NULL UNIQUE,
                partner TEXT NOT NULL CHECK (partner <> ''),
                contentHash TEXT NOT NULL CHECK (length(contentHash) = 64 AND contentHash NOT GLOB '*[^0-9a-f]*'),
                byteCount INTEGER NOT NULL CHECK (byteCount >= 0),
                fileName BLOB NOT NULL CHECK (length(fileName) > 0),
                receivedAt INTEGER NOT NULL,
                configurationVersion TEXT NOT NULL,
                outcome TEXT NOT NULL CHECK (outcome IN
                    ('accepted', 'acceptedWithRemarks', 'held', 'rejected', 'quarantined', 'superseded', 'failed')),
                agreement TEXT,
                municipality TEXT,
                format TEXT CHECK (format IN ('csv', 'xml', 'json', 'spreadsheet')),
                rowsAccepted INTEGER NOT NULL CHECK (rowsAccepted >= 0),
                rowsWithRemark INTEGER NOT NULL CHECK (rowsWithRemark >= 0),
                rowsHeld INTEGER NOT NULL CHECK (rowsHeld >= 0),
                rowsRefused INTEGER NOT NULL CHECK (rowsRefused >= 0),
                observationCount INTEGER NOT NULL CHECK (observationCount >= 0),
                UNIQUE (partner, contentHash),
                CHECK (outcome IN ('rejected', 'quarantined', 'failed')
                    OR (agreement IS NOT NULL AND municipality IS NOT NULL)),
                CHECK (outcome NOT IN ('rejected', 'quarantined', 'failed') OR observationCount = 0)
            ) STRICT;

            INSERT INTO deliveryOfAnyFormat SELECT * FROM delivery;
            DROP TABLE delivery;
            ALTER TABLE deliveryOfAnyFormat RENAME TO delivery;

            CREATE INDEX deliveryByContentHash ON delivery (contentHash);
            CREATE INDEX deliveryByFileName ON delivery (fileName);
            CREATE INDEX deliveryByMunicipality ON delivery (municipality, agreement);
            """)
}
