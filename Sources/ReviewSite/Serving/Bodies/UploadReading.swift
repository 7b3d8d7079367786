import Hummingbird
import Register
import ReportingModel

/// Files that came with a form, as they stand in the Inbox.
struct UploadedFiles: Sendable {
    var names: [FileName] = []
    /// The last reception of the partner before they came.
    var after: ReceptionID?
}

/// Takes the files of a form into the Inbox of the partner whose account sends them; whose Inbox, nothing in the form can
/// say.
///
/// The token of the page comes first, and before it no byte is stored. The files appear in the Inbox only when the whole
/// form was read, all of them or none.
struct UploadReading {
    let request: Request
    let body: BodyReading
    let visit: Visit
    let work: BlockingWork
    /// Looks once more who visits, and whether they may still send files.
    let recheck: @Sendable () throws -> Visit

    /// Beside the files: boundaries, headers and fields.
    private static let formInBytes = 128 * 1_024

    func read() async throws -> (Fields, UploadedFiles) {
        guard let partner = try visit.visitor().partner else { throw SiteError.notAllowed }
        let limit = try visit.site.world.catalogue().settings.limits.fileBytes
        let slot = try visit.site.uploads.take(for: partner)
        defer { visit.site.uploads.give(back: slot) }
        var reception = UploadReception(visit: visit, partner: partner, limit: limit, work: work)
        do {
            var reader = try MultipartReader(contentType: request.headers[.contentType] ?? "")
            let declared = request.headers[.contentLength].flatMap { Int($0) } ?? 0
            let isTooLarge = declared > limit + UploadReading.formInBytes
            try await body.forEach { piece in
                if isTooLarge { throw UploadReception.tooLarge(limit) }
                reader.append(piece.readableBytesView)
                while let event = try reader.next() { try await reception.take(event) }
            }
            try reader.finish()
            return try await reception.finish(recheck)
        } catch {
            await reception.discard()
            throw UploadReading.words(for: error)
        }
    }

    private static func words(for error: any Error) -> any Error {
        switch error {
        case let cut as CutOff: CutOff(cause: words(for: cut.cause))
        case MultipartReader.Mistake.tooManyParts:
            SiteError.tooLarge(
                Text(
                    nl:
                        "U kunt hoogstens \(MultipartReader.mostFiles) bestanden tegelijk aanleveren. Er is niets bewaard. Verdeel ze over meer keren.",
                    en:
                        "You can send at most \(MultipartReader.mostFiles) files at once. Nothing was kept. Send them in parts."
                ))
        case is MultipartReader.Mistake:
            SiteError.wrongRequest(
                Text(
                    nl:
                        "Wij konden niet goed lezen wat uw computer stuurde. Er is niets bewaard. Probeer het nog eens.",
                    en: "We could not read what your computer sent. Nothing was kept. Please try again."))
        case is SiteError: error
        default: SiteError.notReceived(cause: "\(error)")
        }
    }
}

/// A form with files on its way in.
private struct UploadReception {
    let visit: Visit
    let partner: String
    let limit: Int
    let work: BlockingWork

    private static let longestFieldInBytes = 4 * 1_024

    private var fields: [(name: String, value: String)] = []
    private var isOurForm = false
    private var uploads: [PartnerWorld.Upload] = []
    private var fileByteCount = 0
    private var current: Part?
    private var isDone = false

    private enum Part {
        case field(name: String, bytes: [UInt8])
        case file(PartnerWorld.Upload)
        /// A place for a file in which none was chosen.
        case nothing
    }

    init(visit: Visit, partner: String, limit: Int, work: BlockingWork) {
        self.visit = visit
        self.partner = partner
        self.limit = limit
        self.work = work
    }

    static func tooLarge(_ limit: Int) -> SiteError {
        let size = "\(limit / 1_048_576) MB"
        return .tooLarge(
            Text(
                nl:
                    "Samen mogen de bestanden die u tegelijk aanlevert \(size) groot zijn. Lever ze apart aan, of maak een bestand kleiner.",
                en: "The files you send at once may be \(size) together. Send them one by one, or make a file smaller.")
        )
    }

    mutating func take(_ event: MultipartReader.Event) async throws {
        switch event {
        case .part(let name, nil): current = .field(name: name, bytes: [])
        case .part(_, .some(let fileName)):
            guard isOurForm else { throw SiteError.staleForm }
            guard !fileName.isEmpty else {
                current = .nothing
                return
            }
            let upload = try await work.run { [visit, partner] in
                try visit.site.world.partners.beginUpload(partner, fileName)
            }
            uploads.append(upload)
            current = .file(upload)
        case .bytes(let bytes): try await take(bytes)
        case .endOfPart:
            guard case .field(let name, let bytes)? = current else { return }
            let value = String(decoding: bytes, as: UTF8.self)
            if name == FormToken.name {
                guard visit.token.accepts(formToken: value) else { throw SiteError.staleForm }
                isOurForm = true
            }
            fields.append((name, value))
        case .end: isDone = true
        }
    }

    private mutating func take(_ bytes: [UInt8]) async throws {
        switch current {
        case .field(let name, var collected):
            collected += bytes
            guard collected.count <= UploadReception.longestFieldInBytes else {
                throw MultipartReader.Mistake.malformed
            }
            current = .field(name: name, bytes: collected)
        case .file(let upload):
            fileByteCount += bytes.count
            guard fileByteCount <= limit else { throw UploadReception.tooLarge(limit) }
            try await work.run { try bytes.withUnsafeBytes { try upload.write($0) } }
        case .nothing:
            // Bytes without a name are no file that anybody chose.
            throw MultipartReader.Mistake.malformed
        case nil: throw MultipartReader.Mistake.malformed
        }
    }

    /// Who sent each file stands in the log before the file stands in the Inbox: none comes in without a trace.
    ///
    /// - Parameter recheck: the files may have taken long, and whoever sends them may have been shut out meanwhile.
    mutating func finish(_ recheck: @escaping @Sendable () throws -> Visit) async throws -> (Fields, UploadedFiles) {
        guard isDone, isOurForm else { throw SiteError.staleForm }
        let uploads = uploads
        let uploaded = try await work.run { [visit, partner] in
            guard let account = try recheck().account, account.partner == partner else { throw SiteError.notAllowed }
            func log(_ name: FileName) throws {
                try visit.site.register.append(
                    Event(
                        at: visit.now, actor: account.name, action: .uploaded, object: name.printable,
                        origin: visit.origin, detail: partner))
            }
            let after = try visit.read { try $0.lastReception(of: partner)?.id }
            let planned = uploads.reduce(into: [FileName]()) { $0.append($1.plannedName(Set($0))) }
            for name in planned { try log(name) }
            let names = try zip(uploads, planned).map { upload, name in
                let stored = try upload.finish(name)
                if stored != name { try log(stored) }
                return stored
            }
            return UploadedFiles(names: names, after: after)
        }
        return (Fields(fields), uploaded)
    }

    func discard() async {
        let uploads = uploads
        try? await work.run { for upload in uploads { upload.discard() } }
    }
}
