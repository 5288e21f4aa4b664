/// What products and APIs have in common besides their names.
package struct CatalogDetails: Sendable {
  /// What it is for, in a sentence or two; nil if nothing is said.
  package var description: String?
  /// The state the author declares; nil if it is to be found out.
  package var status: APIVersion.Status?
  /// Who it is meant for; empty means everybody.
  package var audience: [Audience] = []
  /// The kinds of things it is one of.
  package var categories: [String] = []
  /// Further words to find it by.
  package var tags: [String] = []
  /// Who answers for it.
  package var owner: String?
  /// Where help is to be had.
  package var support: Support?
  /// The path of its logo in the source tree.
  package var logo: String?
  /// The pages that belong to it, in the author's order.
  package var related: [PageIndex] = []
  /// Where it stands among others; those without a number come last.
  package var order: Int?
  /// The old paths of its page.
  package var aliases: [String] = []
  /// How search treats it.
  package var search = Search()

  /// Where help is to be had.
  package struct Support: Hashable, Sendable {
    /// A text, when the author gives no more than that.
    package var text: String?
    /// An address for mail.
    package var email: String?
    /// An address on the web.
    package var url: String?
    /// When somebody answers.
    package var hours: String?
  }

  /// How search treats a product or an API.
  package struct Search: Hashable, Sendable {
    /// Words it is found by beside its own.
    package var keywords: [String] = []
    /// Words that mean the same as its own.
    package var synonyms: [String] = []
    /// What its rank is multiplied by, from 0.1 to 5.
    package var boost = 1.0
    /// Whether it is left out.
    package var isExcluded = false
  }

  /// Creates details that say nothing.
  package init() {}

  /// Whether only people inside the house may see it.
  package var isInternal: Bool { !audience.isEmpty && audience.allSatisfy { $0 == .internal } }
}
