/// The media type of a file by the ending of its name.
package func mediaType(ofPath path: String) -> String {
  guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else {
    return "application/octet-stream"
  }
  let ending = path[path.utf8.index(after: dot)...].lowercased()
  return mediaTypes[ending] ?? "application/octet-stream"
}

private let mediaTypes = [
  "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
  "js": "text/javascript; charset=utf-8", "mjs": "text/javascript; charset=utf-8",
  "json": "application/json", "map": "application/json", "webmanifest": "application/manifest+json",
  "md": "text/markdown; charset=utf-8", "txt": "text/plain; charset=utf-8",
  "csv": "text/csv; charset=utf-8", "xml": "application/xml", "yaml": "application/yaml",
  "yml": "application/yaml", "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg",
  "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp", "avif": "image/avif",
  "heic": "image/heic", "ico": "image/vnd.microsoft.icon", "bmp": "image/bmp",
  "pdf": "application/pdf", "zip": "application/zip", "gz": "application/gzip",
  "mp4": "video/mp4", "webm": "video/webm", "mov": "video/quicktime", "mp3": "audio/mpeg",
  "wav": "audio/wav", "ogg": "audio/ogg", "woff": "font/woff", "woff2": "font/woff2",
  "ttf": "font/ttf", "otf": "font/otf",
]
