extension Migration {
    /// A reception is one time that a file came in: with a delivery when its content was taken in, or without one when
    /// it never could be (a folder, a link, too large): a refusal.
    ///
    /// What must still be done after the commit is in the row itself: a NULL in `answeredAt`, `storedAt` or
    /// `releasedAt` is a step to do. A refusal without a file in the work area has only the answer to give.
    static let createReceptions = Migration(
        name: "003 receptions",
        sql: """
            CREATE TABLE reception (
                id INTEGER PRIMARY KEY,
                delivery INTEGER REFERENCES delivery (id),
                partner TEXT NOT NULL CHECK (partner <> ''),
                fileName BLOB NOT NULL CHECK (length(fileName) > 0),
                device INTEGER NOT NULL,
                inode INTEGER NOT NULL,
                byteCount INTEGER NOT NULL,
                modifiedAt INTEGER NOT NULL,
                changedAt INTEGER NOT NULL,
                receivedAt INTEGER NOT NULL,
                configurationVersion TEXT NOT NULL,
                workName TEXT CHECK (workName <> ''),
                outcome TEXT NOT NULL CHECK (outcome IN
                    ('accepted', 'acceptedWithRemarks', 'held', 'rejected', 'quarantined', 'duplicate', 'failed')),
                answeredAt INTEGER,
                storedAt INTEGER,
                releasedAt INTEGER,
                CHECK (delivery IS NOT NULL OR outcome IN ('rejected', 'quarantined')),
                CHECK (delivery IS NULL OR workName IS NOT NULL),
                CHECK (workName IS NOT NULL OR (storedAt IS NULL AND releasedAt IS NULL))
            ) STRICT;

            CREATE INDEX receptionByDelivery ON reception (delivery);
            CREATE INDEX receptionByFile ON reception (partner, fileName, inode);
            CREATE INDEX receptionPending ON reception (id)
                WHERE answeredAt IS NULL OR (workName IS NOT NULL AND (storedAt IS NULL OR releasedAt IS NULL));
            CREATE UNIQUE INDEX oneRefusalOfAFile ON reception
                (partner, fileName, device, inode, byteCount, modifiedAt, changedAt) WHERE delivery IS NULL;
            """)
}
