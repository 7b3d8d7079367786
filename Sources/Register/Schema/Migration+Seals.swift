extension Migration {
    /// Each event is sealed: a SHA-256 over the seal before it and all its own fields (``EventSeal``). Whoever changes,
    /// inserts or removes an event breaks every seal after it.
    ///
    /// Events from before this migration have no seal of their own; the first seal covers all of them.
    static let sealEvents = Migration(
        name: "014 seals",
        sql: """
            ALTER TABLE event ADD COLUMN seal BLOB CHECK (length(seal) = 32);
            """)
}
