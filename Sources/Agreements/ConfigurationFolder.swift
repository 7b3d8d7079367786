import Foundation
import ReportingModel

/// One file of the configuration folder, with what it is for.
struct ConfigurationFile {
    enum Role: Hashable, CaseIterable {
        case settings, municipalities, partners, codeLists, indicators, norms, breaks, derivedFigures, populations
        case agreements
    }

    /// Relative to the folder, with `/` between the parts.
    let path: String
    let role: Role
    let bytes: [UInt8]

    /// The values in the file; `nil` after a mistake that makes it unreadable.
    func root(log: ConfigurationLog) -> ConfigurationNode? {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            log.note(ConfigurationMistake(file: path, .notUTF8))
            return nil
        }
        return YAMLDocument(file: path, log: log).root(of: text.first == "\u{FEFF}" ? String(text.dropFirst()) : text)
    }
}

extension ConfigurationFile.Role {
    /// Where files with this role stand: one fixed file, or every file of a folder.
    private var location: String {
        switch self {
        case .settings: "sluis.yaml"
        case .municipalities: "municipalities.yaml"
        case .partners: "partners.yaml"
        case .norms: "norms.yaml"
        case .breaks: "breaks.yaml"
        case .derivedFigures: "derived.yaml"
        case .populations: "population.yaml"
        case .codeLists: "codelists/"
        case .indicators: "indicators/"
        case .agreements: "agreements/"
        }
    }

    /// The role of a file at this path; `nil` when no file is expected there.
    init?(path: String) {
        let parts = path.split(separator: "/")
        let location = parts.count == 2 ? "\(parts[0])/" : path
        guard parts.count <= 2, let role = Self.allCases.first(where: { $0.location == location }) else { return nil }
        self = role
    }

    static let required: [Self] = [.settings, .municipalities, .partners]

    /// The paths as a person would name them.
    static let locations = allCases.map { $0.location.hasSuffix("/") ? $0.location + "*.yaml" : $0.location }

    var fixedPath: String? { location.hasSuffix("/") ? nil : location }
}

/// Finds and loads the files, within limits that no real configuration meets.
struct ConfigurationFolder {
    static let maximumBytes = 1_024 * 1_024
    static let maximumFiles = 2_000

    let path: String
    let log: ConfigurationLog

    /// All files with a role, in the order of their paths. Files that are not YAML (a README, an editor's back-up) and
    /// hidden files are left alone; a YAML file without a role is a mistake, for someone thinks that it is read.
    ///
    /// - Throws: ``ConfigurationFailure`` when nobody can tell what is there.
    func files() throws -> [ConfigurationFile] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            log.note(ConfigurationMistake(file: "", .folderMissing(path)))
            return []
        }
        let paths = try yamlPaths().sorted()
        guard paths.count <= ConfigurationFolder.maximumFiles else {
            log.note(ConfigurationMistake(file: "", .tooManyFiles(limit: ConfigurationFolder.maximumFiles)))
            return []
        }
        for role in ConfigurationFile.Role.required {
            guard let fixed = role.fixedPath, !paths.contains(fixed) else { continue }
            log.note(ConfigurationMistake(file: fixed, .fileMissing))
            log.noteUnread(fixed)
        }
        return try paths.compactMap(file(at:))
    }

    /// Links are followed, for a configuration is often mounted as one; the depth bounds links that go in circles.
    private func yamlPaths(in folder: String = "", depth: Int = 3) throws -> [String] {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: path + "/" + folder)
        } catch {
            try note(error, at: folder)
            return []
        }
        return try names.filter { !$0.hasPrefix(".") }.sorted().flatMap { name -> [String] in
            var isFolder: ObjCBool = false
            let relativePath = folder + name
            guard FileManager.default.fileExists(atPath: path + "/" + relativePath, isDirectory: &isFolder) else {
                return []
            }
            if isFolder.boolValue { return depth > 1 ? try yamlPaths(in: relativePath + "/", depth: depth - 1) : [] }
            return name.hasSuffix(".yaml") || name.hasSuffix(".yml") ? [relativePath] : []
        }
    }

    private func file(at relativePath: String) throws -> ConfigurationFile? {
        guard let role = ConfigurationFile.Role(path: relativePath), relativePath.hasSuffix(".yaml") else {
            let locations = ConfigurationFile.Role.locations
            let nearest = NearestName.matches(for: relativePath, in: locations, limit: 1).first
            log.note(ConfigurationMistake(file: relativePath, .unknownFile, allowed: locations, nearest: nearest))
            return nil
        }
        guard isRegularFile(path + "/" + relativePath) else {
            let reason = "het is geen gewoon bestand"
            log.note(ConfigurationMistake(file: relativePath, .fileUnreadable(reason: reason)))
            log.noteUnread(relativePath)
            return nil
        }
        do {
            let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path + "/" + relativePath))
            defer { try? handle.close() }
            let bytes = try handle.read(upToCount: ConfigurationFolder.maximumBytes + 1) ?? Data()
            guard bytes.count <= ConfigurationFolder.maximumBytes else {
                let problem = ConfigurationProblem.fileTooLarge(limitInBytes: ConfigurationFolder.maximumBytes)
                log.note(ConfigurationMistake(file: relativePath, problem))
                log.noteUnread(relativePath)
                return nil
            }
            return ConfigurationFile(path: relativePath, role: role, bytes: Array(bytes))
        } catch {
            try note(error, at: relativePath)
            return nil
        }
    }

    /// Opening a pipe or a device could wait for ever.
    private func isRegularFile(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG
    }

    private func note(_ error: any Error, at relativePath: String) throws {
        if let failure = ConfigurationFailure(error) { throw failure }
        let reason = (error as NSError).localizedDescription
        log.note(ConfigurationMistake(file: relativePath, .fileUnreadable(reason: reason)))
        log.noteUnread(relativePath)
    }
}
