internal import Catalog
internal import GitBook
internal import HTML

extension Site {
  /// Redirects in the form that several static hosts read: old path, new path, status.
  func hostRedirects() -> String {
    var text = ""
    for redirect in redirects {
      guard case .page(let index, let fragment) = redirect.target else { continue }
      let old = percentEncodedPath(redirect.outputPath)
      let new = linkURL(self[index].outputPath, root: "/", style: configuration.urlStyle)
      text += "/\(old) \(new)\(fragment.map { "#" + $0 } ?? "") 301\n"
    }
    return text
  }

  /// Headers in the form that several static hosts read: the policy of the pages, a policy
  /// without scripts for authors' files, and long lives for files whose names change with their
  /// content.
  func headers() -> String {
    """
    /*
      Content-Security-Policy: \(contentSecurityPolicy); frame-ancestors 'none'
      X-Content-Type-Options: nosniff
      Referrer-Policy: strict-origin-when-cross-origin
      Permissions-Policy: camera=(), geolocation=(), microphone=()
    /assets/*
      Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:
    /portico/*
      Cache-Control: public, max-age=31536000, immutable

    """
  }
}

/// What pages may load: their own files, pictures and films from anywhere safe, and nothing else.
let contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: https:; "
  + "media-src 'self' https:; font-src 'self'; connect-src 'self'; base-uri 'none'; "
  + "form-action 'self'"
