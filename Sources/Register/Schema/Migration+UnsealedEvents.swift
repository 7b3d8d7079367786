extension Migration {
    /// Up to which event there is no seal, because they are from before there were seals. An event after it without a
    /// seal was altered.
    static let markUnsealedEvents = Migration(
        name: "025 unsealed events",
        sql: """
            CREATE TABLE unsealedEvent (lastID INTEGER NOT NULL) STRICT;

            INSERT INTO unsealedEvent SELECT coalesce(max(id), 0) FROM event WHERE seal IS NULL;
            """)
}
