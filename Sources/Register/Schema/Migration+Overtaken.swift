extension Migration {
    /// A delivery that waits for a decision points to the newer one that came in its place (see ``Overtaking``), so that
    /// no list has to compare periods.
    static let markOvertaken = Migration(
        name: "022 overtaken deliveries",
        sql: """
            ALTER TABLE delivery ADD COLUMN overtakenBy INTEGER REFERENCES delivery (id)
                CHECK (overtakenBy IS NULL OR outcome = 'held');

            CREATE INDEX deliveryHeld ON delivery (agreement) WHERE outcome = 'held';

            UPDATE delivery SET overtakenBy = (
                SELECT CASE WHEN count(newest) = count(*) THEN max(newest) END FROM (
                    SELECT max(newer.id) AS newest FROM deliveryPeriod AS own
                    LEFT JOIN deliveryPeriod AS later
                        ON (later.agreement, later.kind, later.firstDay, later.lastDay)
                            = (own.agreement, own.kind, own.firstDay, own.lastDay) AND later.delivery > own.delivery
                    LEFT JOIN delivery AS newer ON newer.id = later.delivery
                        AND (newer.outcome IN ('accepted', 'acceptedWithRemarks', 'superseded')
                            OR (newer.outcome = 'held' AND newer.partner = delivery.partner))
                    WHERE own.delivery = delivery.id GROUP BY own.position))
            WHERE outcome = 'held';
            """)
}
