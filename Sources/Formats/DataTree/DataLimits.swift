/// What protects readers and walkers of data trees from texts that are made to exhaust them.
package enum DataLimits {
  /// How many collections may be nested in each other: walking and freeing a tree recurse.
  package static var depth: Int { 100 }
  /// How many diagnostics one text may cause before further ones are dropped.
  package static var diagnostics: Int { 100 }
}
