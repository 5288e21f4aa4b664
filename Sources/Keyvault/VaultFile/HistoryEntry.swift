/// What one generation of a vault changed, and who changed it.
///
/// ```
/// [ generation, time, author, action, application or null, environment or null,
///   version or null, note, previous state ]
///
/// action   1 for the first case of `Action`, and so on
/// ```
package struct HistoryEntry: Hashable, Sendable {
  /// The generation that the change made.
  package var generation: Int
  /// When it was made.
  package var time: Int
  /// The owner who made it.
  package var author: Identifier
  /// What it was.
  package var action: Action
  /// The application it was about, if it was about one.
  package var application: Identifier?
  /// The environment it was about, if it was about one.
  package var environment: String?
  /// The version it was about, if it was about one.
  package var version: Int?
  /// What else there is to say.
  package var note: String
  /// The hash of the state that was changed.
  package var previous: Digest

  /// An entry of these values.
  package init(
    generation: Int, time: Int, author: Identifier, action: Action,
    application: Identifier? = nil, environment: String? = nil, version: Int? = nil,
    note: String = "", previous: Digest
  ) {
    self.generation = generation
    self.time = time
    self.author = author
    self.action = action
    self.application = application
    self.environment = environment
    self.version = version
    self.note = note
    self.previous = previous
  }

  /// What can be changed; the numbers are those of the file, the names those of the commands.
  package enum Action: Int, Hashable, Sendable {
    /// The vault was founded.
    case initialised = 1
    /// An application was added.
    case applicationAdded
    /// An application was given another name.
    case applicationRenamed
    /// An application was put aside.
    case applicationArchived
    /// An application was deleted; the note keeps its slug.
    case applicationDeleted
    /// A key was added.
    case keyAdded
    /// A key was given its client ID.
    case keyIdentified
    /// A key was given an age of its own.
    case keyPolicySet
    /// A secret was stored.
    case secretStored
    /// A secret was stored right after its reset.
    case secretReset
    /// A secret was declared unusable.
    case secretRevoked
    /// A secret was removed from the vault.
    case secretDestroyed
    /// A subscription was added.
    case subscriptionAdded
    /// A subscription was removed.
    case subscriptionRemoved
    /// A person was let in.
    case memberAdded
    /// A person was given another role.
    case memberRoleSet
    /// A person was sent away.
    case memberRemoved
    /// The recovery code was replaced.
    case recoveryRenewed
    /// The recovery code was used.
    case recoveryUsed
    /// The vault's keys were chosen anew.
    case rekeyed
    /// An older state was made the current one.
    case restored
    /// Two states that had parted were made one.
    case reconciled
    /// Many secrets were stored at once.
    case imported
    /// The organisation was given another name.
    case organisationRenamed
    /// Old entries of the history were dropped.
    case historyCompacted
    /// The policy was changed.
    case policySet

    /// Whether the change may leave out generations, since it sets other states aside.
    package var maySkipGenerations: Bool { self == .restored || self == .reconciled }
  }

  init(from reader: inout C1Reader) throws(VaultFileError) {
    try reader.record(9)
    generation = try reader.integer(in: 1...Int.max)
    time = try reader.time()
    author = try reader.identifier()
    action = try reader.choice()
    application = try reader.optional { reader throws(VaultFileError) in try reader.identifier() }
    environment = try reader.optional { reader throws(VaultFileError) in try reader.text() }
    version = try reader.optional { reader throws(VaultFileError) in
      try reader.integer(in: 1...Int.max)
    }
    note = try reader.text(0...256)
    previous = try reader.digest()
    guard environment.map(isEnvironment) != false,
      (previous == .zero) == (generation == 1)
    else { throw reader.damage }
  }

  func write(to writer: inout C1Writer) {
    writer.array(9)
    writer.integer(generation)
    writer.integer(time)
    writer.bytes(author.bytes)
    writer.integer(action.rawValue)
    writer.optional(application) { $0.bytes($1.bytes) }
    writer.optional(environment) { $0.text($1) }
    writer.optional(version) { $0.integer($1) }
    writer.text(note)
    writer.bytes(previous.bytes)
  }

  /// The newest state that the entry sets aside, which the 64 digits at the end of its note name.
  package var stateSetAside: Digest? {
    guard action.maySkipGenerations, note.utf8.count >= 2 * Digest.count else { return nil }
    return Digest(lowercaseHexadecimal: note.utf8.suffix(2 * Digest.count))
  }
}
