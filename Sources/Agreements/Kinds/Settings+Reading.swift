import ReportingModel

extension Settings {
    private enum Key: String, ConfigurationKey {
        case language, contact
        case scanInterval = "scan_interval"
        case settleTime = "settle_time"
        case consolidateAt = "consolidate_at"
        case reminders, limits, site
    }

    private enum ReminderKey: String, ConfigurationKey {
        case before, after
    }

    private enum SiteKey: String, ConfigurationKey {
        case address, port, certificate, connections, proxies
        case privateKey = "private_key"
        case isBehindProxy = "behind_proxy"
    }

    /// A reminder comes at most so many days from the due day.
    private static let reminderDays = 0...90

    /// `sluis.yaml`; what it does not say keeps its usual value.
    init(reading node: ConfigurationNode) {
        self.init()
        guard let mapping = node.mapping(of: Key.self) else { return }
        language = mapping[.language]?.choice(of: Language.self) ?? language
        contact = mapping[.contact]?.text() ?? contact
        scanInterval = mapping[.scanInterval]?.duration() ?? scanInterval
        settleTime = mapping[.settleTime]?.duration() ?? settleTime
        consolidationMinute = mapping[.consolidateAt]?.minuteOfDay() ?? consolidationMinute
        if let reminders = mapping[.reminders]?.mapping(of: ReminderKey.self) {
            reminderDaysBefore = reminders[.before]?.days(in: Settings.reminderDays)
            reminderDaysAfter = reminders[.after]?.days(in: Settings.reminderDays)
        }
        limits = mapping[.limits].map { ReadingLimits(reading: $0) } ?? limits
        site = mapping[.site].map { Settings.site(reading: $0) }
    }

    private static func site(reading node: ConfigurationNode) -> SiteSettings {
        var site = SiteSettings()
        guard let mapping = node.mapping(of: SiteKey.self) else { return site }
        site.address = mapping[.address]?.text() ?? site.address
        site.port = mapping[.port]?.whole(in: 0...65_535) ?? site.port
        site.connections = mapping[.connections]?.whole(in: 10...100_000) ?? site.connections
        site.certificate = mapping[.certificate]?.text()
        site.privateKey = mapping[.privateKey]?.text()
        site.isBehindProxy = mapping[.isBehindProxy]?.flag() ?? site.isBehindProxy
        site.proxies = mapping[.proxies]?.list()?.compactMap { $0.networkAddress() } ?? site.proxies
        if let proxies = mapping[.proxies], mapping[.isBehindProxy] == nil {
            proxies.note(.missingKey(SiteKey.isBehindProxy.rawValue))
        }
        let (certificate, key) = (mapping[.certificate], mapping[.privateKey])
        if let lonely = certificate ?? key, (certificate == nil) != (key == nil) {
            lonely.note(.missingKey(certificate == nil ? SiteKey.certificate.rawValue : SiteKey.privateKey.rawValue))
        }
        if let address = mapping[.address], certificate == nil, !site.isBehindProxy, !site.isOnlyForThisMachine {
            address.note(.openWithoutTLS(site.address))
        }
        if let address = mapping[.address], site.isBehindProxy, site.proxies.isEmpty, !site.isOnlyForThisMachine {
            address.note(.unknownProxy(site.address))
        }
        return site
    }
}

extension ReadingLimits {
    private enum Key: String, ConfigurationKey {
        case file, cell, columns, cells, depth, attributes, duration
    }

    init(reading node: ConfigurationNode) {
        self.init()
        guard let mapping = node.mapping(of: Key.self) else { return }
        fileBytes = mapping[.file]?.size() ?? fileBytes
        cellBytes = mapping[.cell]?.size() ?? cellBytes
        columns = mapping[.columns]?.whole(in: 1...100_000) ?? columns
        cells = mapping[.cells]?.whole(in: 1...1_000_000_000) ?? cells
        depth = mapping[.depth]?.whole(in: 1...1_000) ?? depth
        attributesPerElement = mapping[.attributes]?.whole(in: 1...10_000) ?? attributesPerElement
        duration = mapping[.duration]?.duration() ?? duration
    }
}
