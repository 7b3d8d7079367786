extension Migration {
    /// Everything that happened, in order. Nobody can change or remove an event: not by an update or a delete, and not
    /// by replacing a row, which deletes without calling the trigger for deletes.
    static let createEvents = Migration(
        name: "005 events",
        sql: """
            CREATE TABLE event (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                at INTEGER NOT NULL,
                actor TEXT NOT NULL CHECK (actor <> ''),
                action TEXT NOT NULL CHECK (action <> ''),
                object TEXT NOT NULL CHECK (object <> ''),
                result TEXT NOT NULL,
                origin TEXT NOT NULL,
                detail TEXT NOT NULL
            ) STRICT;

            CREATE INDEX eventByObject ON event (object);

            CREATE TRIGGER eventIsNeverUpdated BEFORE UPDATE ON event
            BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;

            CREATE TRIGGER eventIsNeverDeleted BEFORE DELETE ON event
            BEGIN SELECT RAISE(ABORT, 'an event is never removed'); END;

            CREATE TRIGGER eventIsNeverReplaced BEFORE INSERT ON event
            WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.id)
            BEGIN SELECT RAISE(ABORT, 'an event is never replaced'); END;
            """)
}
