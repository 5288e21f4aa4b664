internal import Sodium

extension VaultIndex {
  /// The document, before it is padded and sealed.
  package var document: [UInt8] {
    var writer = C1Writer()
    writer.array(4)
    writer.text("kv.index.1")
    writer.array(2)
    writer.text(organisation)
    writer.integer(created)
    writer.list(people) { $1.write(to: &$0) }
    writer.list(applications) { $1.write(to: &$0) }
    return writer.document
  }
}

extension VaultIndex.Entry {
  func write(to writer: inout C1Writer) {
    writer.array(4)
    writer.bytes(person.bytes)
    writer.text(name)
    writer.integer(added)
    writer.text(note)
  }
}

extension VaultIndex.Application {
  func write(to writer: inout C1Writer) {
    writer.array(7)
    writer.bytes(id.bytes)
    writer.text(slug)
    writer.text(name)
    writer.integer(created)
    writer.optional(archived) { $0.integer($1) }
    writer.list(keys) { $1.write(to: &$0) }
    writer.list(subscriptions) { $1.write(to: &$0) }
  }
}

extension VaultIndex.Key {
  func write(to writer: inout C1Writer) {
    writer.array(8)
    writer.text(environment)
    writer.text(clientID)
    writer.integer(created)
    writer.integer(maximumAge)
    writer.bytes(verifierSalt.bytes)
    writer.integer(verifierCosts.passes)
    writer.integer(verifierCosts.memory)
    writer.list(versions) { $1.write(to: &$0) }
  }
}

extension VaultIndex.Subscription {
  func write(to writer: inout C1Writer) {
    writer.array(4)
    writer.text(api)
    writer.list(scopes) { $0.text($1) }
    writer.integer(added)
    writer.text(catalogVersion)
  }
}
