package import Sodium
import VaultFile

extension VaultDraft {
  /// Stores all secrets of a file, or none, and returns their number.
  ///
  /// ```
  /// file = *( line LF )
  /// line = key TAB [ client ID ] TAB secret          such as shop/PROD TAB 3f2c9a10 TAB s3cret...
  /// ```
  /// Applications and keys that do not exist are added, with the verifier cost that is given; a
  /// client ID that is not empty replaces the one of the key. Errors name the line.
  @discardableResult
  package mutating func importSecrets(
    _ file: borrowing SecretBytes, allowances: SecretDeposit.Allowances = .pending,
    verifierCost: VerifierCost = .standard
  ) throws(VaultError) -> Int {
    let deposit = SecretDeposit(origin: .imported, allowances: allowances)
    var applications = ApplicationTable(index.applications)
    var buffer = try SecretCabinet.buffer()
    var count = 0
    var start = 0
    while start < file.count {
      let line = ImportedLine(of: file, from: start)
      do throws(VaultError) {
        try store(
          line, of: file, through: &buffer, as: deposit, cost: verifierCost, in: &applications)
      } catch { throw error.inLine(count + 1) }
      count += 1
      start = line.end + 1
    }
    guard count > 0 else { throw .nothingToImport }
    index.applications = applications.sorted
    try index.checkCounts()
    record(Change(action: .imported, note: "\(count) secrets"))
    return count
  }

  private mutating func store(
    _ line: ImportedLine, of file: borrowing SecretBytes, through buffer: inout SecretBytes,
    as deposit: SecretDeposit, cost: VerifierCost, in applications: inout ApplicationTable
  ) throws(VaultError) {
    guard let name = line.name, let range = line.secret else { throw .noImportedLine }
    guard isClientID(line.clientID), line.clientID.first != " ", line.clientID.last != " " else {
      throw .badImportedClientID
    }
    guard range.count <= StoredSecret.maximumCount else { throw .longSecret }
    buffer.wipe()
    file.withBytes { bytes in for index in range { buffer.append(bytes[index]) } }
    try deposit.check(buffer)
    var application =
      applications[name.application]
      ?? VaultIndex.Application(
        id: .random(), slug: name.application, name: name.application, created: time, keys: [],
        subscriptions: [])
    guard application.archived == nil else { throw .archived(name.application) }
    if !application.keys.contains(where: { $0.environment == name.environment }) {
      try application.addKey(name.environment, cost: cost, at: time)
    }
    guard let position = application.keys.firstIndex(where: { $0.environment == name.environment })
    else { return }
    var key = application.keys[position]
    if !line.clientID.isEmpty { key.clientID = line.clientID }
    guard !key.clientID.isEmpty || deposit.allowances.contains(.pending) else {
      throw .pending(name, in: "import")
    }
    _ = try add(buffer, to: &key, name, of: application.id, as: deposit)
    application.keys[position] = key
    applications[name.application] = application
  }
}

/// Where the parts of a line stand in a file of secrets; only its names become text.
private struct ImportedLine {
  var name: KeyName?
  var clientID = ""
  var secret: Range<Int>?
  var end: Int

  init(of file: borrowing SecretBytes, from start: Int) {
    self = file.withBytes { bytes in
      var line = ImportedLine(end: start)
      var tabs: [Int] = []
      while line.end < bytes.count, bytes[line.end] != UInt8(ascii: "\n") {
        if bytes[line.end] == UInt8(ascii: "\t"), tabs.count < 2 { tabs.append(line.end) }
        line.end += 1
      }
      guard tabs.count == 2, tabs[1] - start <= Self.longestNames else { return line }
      var last = line.end
      if last > tabs[1] + 1, bytes[last - 1] == UInt8(ascii: "\r") { last -= 1 }
      func text(_ range: Range<Int>) -> String {
        String(decoding: range.map { bytes[$0] }, as: UTF8.self)
      }
      line.name = KeyName(text(start..<tabs[0]))
      line.clientID = text((tabs[0] + 1)..<tabs[1])
      line.secret = (tabs[1] + 1)..<last
      return line
    }
  }

  private init(end: Int) { self.end = end }

  /// More than the longest names of a key and its client take.
  private static let longestNames = 400
}

/// Applications by their slugs, for changing many of them.
private struct ApplicationTable {
  private var applications: [String: VaultIndex.Application]

  init(_ applications: [VaultIndex.Application]) {
    self.applications = Dictionary(applications.map { ($0.slug, $0) }) { first, _ in first }
  }

  subscript(slug: String) -> VaultIndex.Application? {
    get { applications[slug] }
    set { applications[slug] = newValue }
  }

  /// The applications as an index holds them.
  var sorted: [VaultIndex.Application] { applications.values.sorted { $0.id < $1.id } }
}

extension VaultIndex {
  /// Throws `limit-exceeded` when there are more applications or versions than there may be.
  func checkCounts() throws(VaultError) {
    guard applications.count <= Self.maximumApplications else {
      throw .tooMany("applications", Self.maximumApplications)
    }
    guard versionCount <= Self.maximumVersionsInAll else {
      throw .tooMany("versions", Self.maximumVersionsInAll)
    }
  }
}
