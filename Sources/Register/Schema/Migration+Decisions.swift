extension Migration {
    /// What officials decided on deliveries, in order and for good: a decision that is withdrawn is followed by another
    /// row. `answeredAt` is NULL while the partner still has to be told.
    ///
    /// A withdrawn acceptance gives a period back to the delivery before it. What was current until then moves to
    /// `earlierCurrency`, so that what counted at any earlier moment can still be asked.
    static let createDecisions = Migration(
        name: "011 decisions",
        sql: """
            CREATE TABLE decision (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                delivery INTEGER NOT NULL REFERENCES delivery (id),
                verdict TEXT NOT NULL CHECK (verdict IN ('accept', 'return', 'reject', 'withdraw')),
                reason TEXT NOT NULL CHECK (reason <> ''),
                actor TEXT NOT NULL CHECK (actor <> ''),
                at INTEGER NOT NULL,
                answeredAt INTEGER
            ) STRICT;

            CREATE INDEX decisionByDelivery ON decision (delivery, id);
            CREATE INDEX decisionPending ON decision (id) WHERE answeredAt IS NULL;

            CREATE TABLE earlierCurrency (
                id INTEGER PRIMARY KEY,
                delivery INTEGER NOT NULL,
                position INTEGER NOT NULL,
                currentFrom INTEGER NOT NULL,
                currentUntil INTEGER NOT NULL,
                FOREIGN KEY (delivery, position) REFERENCES deliveryPeriod (delivery, position),
                CHECK (currentFrom <= currentUntil)
            ) STRICT;

            CREATE INDEX earlierCurrencyByPeriod ON earlierCurrency (delivery, position);
            """)
}
