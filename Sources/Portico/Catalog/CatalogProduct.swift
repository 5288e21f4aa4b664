package import SourceText

/// A product of the catalog: what a customer subscribes to, and the APIs that make it work.
package struct CatalogProduct: Sendable {
  /// The word that stands for it in addresses and files: lower case, digits and hyphens.
  package var id: String
  /// What readers know it by, without emoji.
  package var title: String
  /// The page that presents it; nil if it is declared without one.
  package var page: PageIndex?
  /// The solution offer it belongs to.
  package var offer: Offer?
  /// What it can do, as far as it is declared rather than told in the page.
  package var coverage: [Coverage] = []
  /// The APIs it embeds, in the author's order; each exists in the catalog.
  package var apis: [Member] = []
  /// The state it is in.
  package var status: APIVersion.Status
  /// Where it is offered, as ISO 3166-1 codes of two letters.
  package var countries: [String] = []
  /// What a subscription can grant.
  package var plans: [Plan] = []
  /// The ids of the environments it is offered in; if none are declared, those of its APIs.
  package var environments: [String] = []
  /// All that products and APIs have in common.
  package var details: CatalogDetails
  /// Where environments are first named, for messages.
  var environmentSpans: [String: SourceSpan] = [:]
  /// Where the scopes of plans are first named.
  var scopeSpans: [String: SourceSpan] = [:]
  /// Where plans are named.
  var planSpans: [String: SourceSpan] = [:]

  /// The solution offer a product belongs to.
  package struct Offer: Hashable, Sendable {
    /// What the offer is called.
    package var name: String
    /// Its address.
    package var url: String?
  }

  /// One thing that a product can do.
  package struct Coverage: Hashable, Sendable {
    /// What it is called; the whole sentence if the author gives no more.
    package var title: String
    /// What it is.
    package var text: String?
    /// Where it is offered.
    package var countries: [String] = []
  }

  /// An API that a product embeds.
  package struct Member: Sendable {
    /// The id of the API.
    package var id: String
    /// The number of the version that the product is bound to; nil for the current one.
    package var version: String?
    /// What the product needs it for.
    package var role: String?
    /// Whether the product works without it.
    package var isOptional = false
    /// Where it was written.
    package var span: SourceSpan
    /// Where `version` was written.
    package var versionSpan: SourceSpan?
  }

  /// What a subscription can grant.
  package struct Plan: Hashable, Sendable {
    /// The word that stands for it.
    package var id: String
    /// What readers know it by.
    package var name: String
    /// The scopes it grants.
    package var scopes: [String] = []
    /// How much it allows, as written.
    package var limits: String?
    /// What it costs, as written.
    package var price: String?
    /// The ids of the environments it is valid in.
    package var environments: [String] = []
  }

  /// The path of the product's page in the output.
  package var path: String { "products/\(id).html" }
}
