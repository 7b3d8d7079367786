import Foundation
import Testing

@Suite struct HostileInputTests {
    @Test func `whatever stands in the Inbox has a clear outcome and stops nothing`() throws {
        let workspace = try TemporaryWorkspace()
        let inbox = workspace.url("Inbox/sjt")
        try workspace.drop("", as: "leeg.csv", from: "sjt")
        try workspace.drop(Data(repeating: 0, count: 100_000), as: "nullen.csv", from: "sjt")
        try workspace.drop(
            Data((0..<50_000).map { UInt8(truncatingIfNeeded: $0 &* 7_919) }), as: "ruis.csv", from: "sjt")
        try workspace.drop(
            Data([0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 7, count: 500)), as: "blad.csv", from: "sjt")
        try workspace.drop("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", as: "entiteit.xml", from: "sjt")
        try workspace.drop(String(repeating: "[", count: 100_000), as: "diep.json", from: "sjt")
        try workspace.drop("a;b\n\"open", as: "aanhaling.csv", from: "sjt")
        try workspace.drop(LifeOfAFileTests.waitingTimes, as: "goed.csv", from: "sjt")
        try workspace.drop(LifeOfAFileTests.waitingTimes + " \n", as: "regel\neinde.csv", from: "sjt")
        try FileManager.default.createDirectory(
            at: inbox.appendingPathComponent("map.csv"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: inbox.appendingPathComponent("koppeling.csv").path, withDestinationPath: "/etc/passwd")
        try workspace.drop("x", as: "verdwaald.csv", from: "onbekende-partner")
        let invalid = inbox.path + "/"
        let descriptor = invalid.withCString { folder in
            var path = Array(UnsafeBufferPointer(start: folder, count: strlen(folder))).map { UInt8(bitPattern: $0) }
            path += [0x6E, 0xFF, 0xFE, 0x2E, 0x63, 0x73, 0x76, 0]
            return path.withUnsafeBufferPointer { bytes in
                bytes.withMemoryRebound(to: CChar.self) { open($0.baseAddress ?? folder, O_CREAT | O_WRONLY, 0o644) }
            }
        }
        #expect(descriptor >= 0)
        _ = "x;y\n1;2\n".withCString { write(descriptor, $0, 8) }
        close(descriptor)
        // Two gigabytes of nothing: refused by its size, without reading it.
        let sparse = open(inbox.appendingPathComponent("groot.csv").path, O_CREAT | O_WRONLY, 0o644)
        #expect(ftruncate(sparse, 2 << 30) == 0)
        close(sparse)

        var outputs = ""
        for _ in 0..<3 {
            let processed = try workspace.run("process")
            #expect(processed.status == 3 || processed.status == 0, "\(processed.complaints)")
            outputs += processed.output
        }
        #expect(outputs.contains("geaccepteerd met opmerkingen  sjt/goed.csv"))
        for name in ["leeg.csv", "nullen.csv", "ruis.csv", "blad.csv", "entiteit.xml", "diep.json", "aanhaling.csv"] {
            #expect(outputs.contains("afgekeurd  sjt/\(name)"), "\(name)\n\(outputs)")
        }
        for name in ["map.csv", "koppeling.csv", "groot.csv"] {
            #expect(outputs.contains("geweigerd  sjt/\(name)"), "\(name)\n\(outputs)")
        }
        #expect(workspace.files("Inbox/sjt").isEmpty)
        #expect(workspace.files("Inbox/onbekende-partner") == ["verdwaald.csv"])
        #expect(workspace.files("Outbox/sjt").count { $0.hasSuffix(".html") } == 13)
        #expect(try workspace.run("verify").status == 0)
    }

    @Test func `five thousand files at once all come in`() throws {
        let workspace = try TemporaryWorkspace()
        for number in 0..<5_000 {
            let (own, region) = (60 + number % 70, 45 + number / 70)
            let file = LifeOfAFileTests.waitingTimes + "31 december;\(own);\(region);2\n"
            try workspace.drop(file, as: "rapport n\(10_000 + number).csv", from: "sjt")
        }
        let processed = try workspace.run("process")
        #expect(processed.status == 0, "\(processed.complaints.prefix(500))")
        #expect(processed.output.contains("Samen: 5000 geaccepteerd met opmerkingen."))
        #expect(workspace.files("Inbox/sjt").isEmpty)
        #expect(workspace.files("Archive").count == 5_000)
        #expect(workspace.files("Outbox/sjt").count == 15_000)
    }
}
