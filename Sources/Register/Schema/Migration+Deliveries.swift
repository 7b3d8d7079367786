extension Migration {
    /// A delivery is one content of one partner, once; its periods say which figures it was, or is, current for.
    ///
    /// `fileName`, `receivedAt` and `configurationVersion` belong to the reception whose verdict stands: a rejected
    /// delivery that is judged again under another configuration takes those of the new reception. Instants are
    /// milliseconds and days are days since 1 January 1970, both in UTC.
    ///
    /// A period is current from the moment its delivery was accepted until a resubmission replaces it. Both moments are
    /// kept, so what was current at any earlier moment can still be asked.
    static let createDeliveries = Migration(
        name: "001 deliveries",
        sql: """
            CREATE TABLE delivery (
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
                format TEXT CHECK (format IN ('csv', 'xml', 'json')),
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

            CREATE INDEX deliveryByContentHash ON delivery (contentHash);
            CREATE INDEX deliveryByFileName ON delivery (fileName);
            CREATE INDEX deliveryByMunicipality ON delivery (municipality, agreement);

            CREATE TABLE deliveryPeriod (
                delivery INTEGER NOT NULL REFERENCES delivery (id),
                position INTEGER NOT NULL CHECK (position >= 0),
                agreement TEXT NOT NULL,
                kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 7),
                firstDay INTEGER NOT NULL,
                lastDay INTEGER NOT NULL,
                currentFrom INTEGER,
                currentUntil INTEGER,
                replacedBy INTEGER REFERENCES delivery (id),
                isCurrent INTEGER NOT NULL GENERATED ALWAYS AS (currentFrom IS NOT NULL AND currentUntil IS NULL),
                PRIMARY KEY (delivery, position),
                UNIQUE (delivery, kind, firstDay, lastDay),
                CHECK (firstDay <= lastDay),
                CHECK (currentUntil IS NULL OR currentUntil >= currentFrom),
                CHECK ((currentUntil IS NULL) = (replacedBy IS NULL)),
                CHECK (replacedBy <> delivery)
            ) STRICT, WITHOUT ROWID;

            CREATE UNIQUE INDEX oneCurrentDelivery ON deliveryPeriod (agreement, kind, firstDay, lastDay)
                WHERE isCurrent;
            CREATE INDEX deliveryPeriodByAgreement ON deliveryPeriod (agreement, firstDay);
            CREATE INDEX deliveryPeriodByReplacement ON deliveryPeriod (replacedBy) WHERE replacedBy IS NOT NULL;
            """)
}
