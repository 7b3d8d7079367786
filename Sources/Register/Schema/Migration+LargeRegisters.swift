extension Migration {
    /// What pages and programs asked by going through all deliveries or receptions: the last periods of an agreement,
    /// what counts now, what waits of each partner, which deliveries have a finding, how many receptions there were.
    ///
    /// `receptionTally` counts the receptions of each outcome by the least of these bounds, in milliseconds, within which
    /// they were answered; 0 is not answered yet, and the greatest number is none of the bounds. The triggers keep it,
    /// so it belongs to the same moment as the receptions; a migration that makes `reception` anew makes them anew.
    static let indexLargeRegisters = Migration(
        name: "021 large registers",
        sql: """
            CREATE INDEX deliveryPeriodByAgreementEnd ON deliveryPeriod (agreement, lastDay);
            CREATE INDEX deliveryPeriodCurrent ON deliveryPeriod (delivery) WHERE isCurrent;
            CREATE INDEX deliveryHeldByPartner ON delivery (partner) WHERE outcome = 'held';
            CREATE INDEX deliveryByMunicipalityInOrder ON delivery (municipality, receivedAt);
            CREATE INDEX findingByCodeAndDelivery ON finding (code, delivery);

            CREATE TABLE receptionTally (
                outcome TEXT NOT NULL,
                bound INTEGER NOT NULL CHECK (bound >= 0),
                count INTEGER NOT NULL,
                milliseconds INTEGER NOT NULL,
                PRIMARY KEY (outcome, bound)
            ) STRICT, WITHOUT ROWID;

            INSERT INTO receptionTally
            SELECT outcome, \(bound("reception")), count(*), coalesce(sum(answeredAt - receivedAt), 0)
            FROM reception GROUP BY 1, 2;

            CREATE TRIGGER receptionIsCounted AFTER INSERT ON reception
            BEGIN \(add("NEW", 1)) END;

            CREATE TRIGGER receptionIsCountedAnew AFTER UPDATE OF outcome, receivedAt, answeredAt ON reception
            WHEN OLD.outcome IS NOT NEW.outcome OR OLD.receivedAt IS NOT NEW.receivedAt
                OR OLD.answeredAt IS NOT NEW.answeredAt
            BEGIN \(add("OLD", -1)) \(add("NEW", 1)) END;
            """)

    private static func bound(_ row: String) -> String {
        let bounds = [100, 250, 500, 1_000, 5_000, 30_000, 120_000]
        let steps = bounds.map { "WHEN \(row).answeredAt - \(row).receivedAt <= \($0) THEN \($0)" }
        return "CASE WHEN \(row).answeredAt IS NULL THEN 0 \(steps.joined(separator: " ")) ELSE \(Int64.max) END"
    }

    private static func add(_ row: String, _ sign: Int) -> String {
        """
        INSERT INTO receptionTally
        VALUES (\(row).outcome, \(bound(row)), \(sign), \(sign) * coalesce(\(row).answeredAt - \(row).receivedAt, 0))
        ON CONFLICT (outcome, bound)
        DO UPDATE SET count = count + excluded.count, milliseconds = milliseconds + excluded.milliseconds;
        """
    }
}
