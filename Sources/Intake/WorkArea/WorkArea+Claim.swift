import Crypto
import ReportingModel

extension WorkArea {
    /// Copies a file out of the Inbox and hashes it on the way.
    package func claim(_ entry: InboxEntry) -> Result<ClaimedFile, ClaimRefusal> {
        let results = claim([entry])
        return results.first ?? .failure(.vanished)
    }

    /// Copies files out of the Inbox, and waits for the disk only once; the results are in the order of the entries.
    ///
    /// A successful copy is durable when this returns. One file's failure is its own, unless the work folder itself
    /// cannot be made durable: then none is claimed.
    package func claim(_ entries: [InboxEntry]) -> [Result<ClaimedFile, ClaimRefusal>] {
        var results: [Result<ClaimedFile, ClaimRefusal>] = []
        results.reserveCapacity(entries.count)
        // A bounded number of files is open at a time.
        var rest = entries[...]
        while !rest.isEmpty {
            results += claimTogether(rest.prefix(Self.filesOpenTogether))
            rest = rest.dropFirst(Self.filesOpenTogether)
        }
        return results
    }

    private static let filesOpenTogether = 128

    private func claimTogether(_ entries: ArraySlice<InboxEntry>) -> [Result<ClaimedFile, ClaimRefusal>] {
        var folders = PartnerFolders(workspace)
        // First all bytes are handed to the system, then it is asked to finish each: it writes them side by side.
        let copies = entries.map { entry in
            Result { () throws(ClaimRefusal) in try copy(entry, with: &folders) }
        }
        let results = copies.map { copy in
            Result { () throws(ClaimRefusal) in try finished(copy.get()) }
        }
        do {
            if results.contains(where: \.isSuccess) { try workspace.work.synchronise() }
            return results
        } catch {
            return results.map { result in
                Result { () throws(ClaimRefusal) in
                    discardCopy(try result.get().workName)
                    throw .failed(error)
                }
            }
        }
    }

    /// A copy whose bytes may not have reached the disk yet.
    private struct Copy {
        let file: ClaimedFile
        let target: OpenFile
    }

    private func copy(_ entry: InboxEntry, with folders: inout PartnerFolders) throws(ClaimRefusal) -> Copy {
        let folder = try orFailure { () throws(IntakeFailure) in try folders.folderIfPresent(of: entry.partner) }
        guard let folder else { throw .vanished }
        let source = try open(entry, in: folder)
        let workName = makeWorkName()
        let target = try orFailure { () throws(IntakeFailure) in
            try workspace.work.open(FileName(workName), for: .creating(permissions: 0o600))
        }
        do throws(ClaimRefusal) {
            let hash = try copyBytes(of: entry, from: source, to: target)
            target.beginWriting()
            let file = ClaimedFile(
                partner: entry.partner, name: entry.name, workName: workName, hash: hash,
                byteCount: entry.status.identity.byteCount, identity: entry.status.identity, marker: entry.marker)
            return Copy(file: file, target: target)
        } catch {
            discardCopy(workName)
            throw error
        }
    }

    /// Waits until the bytes of a copy are on the disk.
    private func finished(_ copy: Copy) throws(ClaimRefusal) -> ClaimedFile {
        do {
            try copy.target.synchronise()
            return copy.file
        } catch {
            discardCopy(copy.file.workName)
            throw .failed(error)
        }
    }

    /// Opens the original and makes sure that it is what the scan saw.
    private func open(_ entry: InboxEntry, in folder: Folder) throws(ClaimRefusal) -> OpenFile {
        let source: OpenFile
        do {
            source = try folder.open(entry.name, for: .reading)
        } catch {
            switch error.errorNumber {
            case .notFound: throw .vanished
            case .accessDenied, .notPermitted: throw .unreadable(error)
            // Became a link, a socket or a device since the scan; the next scan says which.
            case .isLink, .noSuchDevice: throw .changedMeanwhile
            default: throw .failed(error)
            }
        }
        let status = try orFailure { () throws(IntakeFailure) in try source.status() }
        guard status.kind == .regularFile else { throw .notAFile(status.kind) }
        guard status.identity == entry.status.identity else { throw .changedMeanwhile }
        // A sparse file of two terabytes of zeros costs its sender nothing and must cost us nothing either.
        guard status.identity.byteCount <= maximumByteCount else {
            throw .tooLarge(byteCount: status.identity.byteCount)
        }
        if source.isOpenForWriting == true { throw .stillBeingWritten }
        return source
    }

    /// Copies and hashes in one pass; refuses the copy when the original changed meanwhile.
    private func copyBytes(
        of entry: InboxEntry, from source: OpenFile, to target: OpenFile
    ) throws(ClaimRefusal) -> ContentHash {
        let expected = entry.status.identity.byteCount
        // One byte more than the file should have shows in the same read that it has grown.
        let pieceLength = Int(min(expected + 1, Self.largestPieceInBytes))
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: pieceLength, alignment: 16)
        defer { buffer.deallocate() }
        var (hasher, offset) = (SHA256(), Int64(0))
        while true {
            let count = try orFailure { () throws(IntakeFailure) in try source.read(at: offset, into: buffer) }
            if count == 0 { break }
            offset += Int64(count)
            guard offset <= expected else { throw .changedMeanwhile }
            let piece = UnsafeRawBufferPointer(rebasing: buffer[..<count])
            hasher.update(bufferPointer: piece)
            try orFailure { () throws(IntakeFailure) in try target.write(piece) }
        }
        let after = try orFailure { () throws(IntakeFailure) in try source.status() }
        guard offset == expected, after.identity == entry.status.identity else { throw .changedMeanwhile }
        return ContentHash(bytes: hasher.finalize())
    }

    private static let largestPieceInBytes: Int64 = 1_024 * 1_024

    private func orFailure<Value>(_ step: () throws(IntakeFailure) -> Value) throws(ClaimRefusal) -> Value {
        do { return try step() } catch { throw .failed(error) }
    }

    /// Removes a copy that will not be used. When that fails too, the recovery at the next start does it: a copy that
    /// the register does not know is nobody's.
    private func discardCopy(_ workName: String) {
        _ = try? workspace.work.remove(FileName(workName))
    }
}

extension Result {
    fileprivate var isSuccess: Bool {
        if case .success = self { true } else { false }
    }
}
