extension Migration {
    /// When a content first came in. `receivedAt` moves with the verdict when it is judged again; whether a partner was in
    /// time does not.
    static let keepFirstReceptions = Migration(
        name: "023 first receptions",
        sql: """
            ALTER TABLE delivery ADD COLUMN firstReceivedAt INTEGER NOT NULL DEFAULT 0;

            UPDATE delivery SET firstReceivedAt = min(receivedAt, coalesce(
                (SELECT min(reception.receivedAt) FROM reception WHERE reception.delivery = delivery.id), receivedAt));
            """)
}
