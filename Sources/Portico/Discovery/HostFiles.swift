internal import Catalog
internal import GitBook
internal import HTML

extension Site {
  /// Redirects in the form that several static hosts read: old path, new path, status.
  func hostRedirects() -> String {
    var text = ""
    for redirect in redirects {
      guard let new = hostAddress(of: redirect.target) else { continue }
      // A lasting address leads elsewhere with the next version, so that nobody may remember it.
      let status = redirect.isPermalink ? 302 : 301
      text += "/\(percentEncodedPath(redirect.outputPath)) \(new) \(status)\n"
    }
    return text
  }

  private func hostAddress(of target: Target) -> String? {
    let style = configuration.urlStyle
    func suffix(_ fragment: String?) -> String {
      fragment.map { "#" + percentEncodedPathSegment($0) } ?? ""
    }
    return switch target {
    case .page(let index, let fragment):
      linkURL(self[index].outputPath, root: "/", style: style) + suffix(fragment)
    case .output(let path, let fragment): linkURL(path, root: "/", style: style) + suffix(fragment)
    case .asset(let index, let fragment):
      "/" + percentEncodedPath(self[index].outputPath) + suffix(fragment)
    case .external(let address): percentEncodedURL(address)
    case .fragment, .broken: nil
    }
  }

  /// Headers in the form that several static hosts read: the policy of the pages, a policy
  /// without scripts for authors' files, long lives for files whose names change with their
  /// content, a question before each use of pages, and types that no ending tells.
  ///
  /// Hosts put headers of the same name from several rules into one, so none but the policy, which
  /// is made for that, comes in two rules for one path.
  func headers() -> String {
    """
    /*
      Content-Security-Policy: \(contentSecurityPolicy); frame-ancestors 'none'
      X-Content-Type-Options: nosniff
      Referrer-Policy: strict-origin-when-cross-origin
      Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
    /assets/*
      Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:
    /portico/*
      Cache-Control: public, max-age=31536000, immutable
    /*.html
      Cache-Control: no-cache
    /\(LinkSet.path)
      Content-Type: \(LinkSet.mediaType)
    /api-catalog.json
      Content-Type: \(LinkSet.mediaType)
    /opensearch.xml
      Content-Type: application/opensearchdescription+xml

    """
  }
}

/// What pages may load: their own files, pictures and films from anywhere safe, and nothing else.
let contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: https:; "
  + "media-src 'self' https:; font-src 'self'; connect-src 'self'; base-uri 'none'; "
  + "manifest-src 'self'; form-action 'self'"
