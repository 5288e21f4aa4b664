extension Harness {
  static let bash = Harness(
    files: [
      "head": """
      b() { printf '%s' "$1" | base64 -w0; }
      curl() {
        u=; h=; a=; d=
        while [ $# -gt 0 ]; do
          case "$1" in
            --header) case "$2" in
                'X-Text: '*) h=${2#X-Text: } ;;
                'X-Text;') h= ;;
                'Authorization: '*) a=${2#Authorization: } ;;
              esac; shift ;;
            --data-raw) d=$2; shift ;;
            --request | --cookie) shift ;;
            *) u=$1 ;;
          esac
          shift
        done
        printf '> %s %s %s %s\\n' "$(b "$u")" "$(b "$h")" "$(b "$a")" "$(b "$d"; b '')"
      }

      """
    ],
    name: { _ in "samples.sh" }, after: "\n", isOneFile: true,
    command: "bash -n samples.sh && bash samples.sh")

  static let python = Harness(
    files: [
      "requests.py": """
      import base64, json, urllib.parse
      def b(text): return base64.b64encode(text.encode("utf-8", "surrogatepass")).decode()
      class Response:
          text = ""
          def raise_for_status(self): pass
          def json(self): pass
      def post(url, params=None, headers={}, cookies=None, data=None, json=None, timeout=0):
          if params: url += "&" + urllib.parse.urlencode(params)
          body = data.decode() if data is not None else dump(json)
          print(">", b(url), b(headers["X-Text"]), b(headers["Authorization"]), b(body))
          return Response()
      def dump(value): return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
      """,
      "run.py": """
      import glob
      for path in sorted(glob.glob("sample-*.py")):
          exec(compile(open(path, newline="").read(), path, "exec"), {})
      """,
    ],
    name: { "sample-\($0 + 1000).py" }, command: "python3 run.py")

  static let node = Harness(
    files: [
      "run.mjs": """
      import { readdirSync } from "node:fs";
      const b = (text) => Buffer.from(text, "utf8").toString("base64");
      globalThis.fetch = async (url, { headers, body }) => {
        const fields = [String(url), headers["X-Text"], headers["Authorization"], body];
        console.log(">", ...fields.map(b));
        return { ok: true, json: async () => null };
      };
      for (const path of readdirSync(".").sort())
        if (path.startsWith("sample-")) await import(`./${path}`);
      """
    ],
    name: { "sample-\($0 + 1000).mjs" }, command: "node run.mjs")

  /// Without its settings PHP has no client of its own that would be in the way.
  static let php = Harness(
    files: [
      "run.php": """
      <?php
      $names = ["CUSTOMREQUEST", "RETURNTRANSFER", "HTTPHEADER", "POSTFIELDS", "COOKIE"];
      foreach ($names as $number => $name) define("CURLOPT_$name", $number);
      define("CURLINFO_RESPONSE_CODE", 0);
      function curl_init($url) { return (object) ["url" => $url]; }
      function curl_setopt_array($request, $options) { $request->options = $options; }
      function curl_getinfo($request, $name) { return 200; }
      function curl_exec($request) {
        $fields = ["X-Text" => "", "Authorization" => ""];
        foreach ($request->options[CURLOPT_HTTPHEADER] as $header) {
          $parts = explode(": ", $header, 2);
          if (count($parts) == 2) $fields[$parts[0]] = $parts[1];
        }
        $body = $request->options[CURLOPT_POSTFIELDS];
        if ($body !== "" && $body[0] == "{" && ($data = json_decode($body)) !== null)
          $body = json_encode($data, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES);
        $sent = [$request->url, $fields["X-Text"], $fields["Authorization"], $body];
        echo "> ", implode(" ", array_map("base64_encode", $sent)), "\\n";
        return "null";
      }
      foreach (glob("sample-*.php") as $path) (function ($path) { require $path; })($path);
      """
    ],
    name: { "sample-\($0 + 1000).php" }, command: "php -n run.php")

  static let java = Harness(
    files: [
      "head": """
      import java.net.URLEncoder;
      import java.nio.charset.StandardCharsets;
      import java.util.*;
      class Samples {
        static String b(String s) {
          return Base64.getEncoder().encodeToString(s.getBytes(StandardCharsets.UTF_8));
        }
        static class URI { static String create(String s) { return s; } }
        static class HttpRequest {
          static class BodyPublishers { static String ofString(String s) { return s; } }
          String url, body; Map<String, String> headers = new HashMap<>();
          static HttpRequest newBuilder(String url) {
            HttpRequest r = new HttpRequest(); r.url = url; return r;
          }
          HttpRequest header(String n, String v) { headers.put(n, v); return this; }
          HttpRequest method(String m, String b) { body = b; return this; }
          HttpRequest build() { return this; }
        }
        static class HttpResponse<T> {
          static class BodyHandlers { static String ofString() { return null; } }
        }
        static class HttpClient {
          static HttpClient newHttpClient() { return new HttpClient(); }
          HttpResponse<String> send(HttpRequest r, String h) {
            System.out.println("> " + b(r.url) + " " + b(r.headers.get("X-Text")) + " "
              + b(r.headers.get("Authorization")) + " " + b(r.body));
            return null;
          }
        }

      """,
      "tail": """
        public static void main(String[] a) throws Exception {
          for (int i = 0; ; i++)
            try { Samples.class.getDeclaredMethod("s" + i).invoke(null); }
            catch (NoSuchMethodException e) { return; }
        }
      }
      """,
    ],
    name: { _ in "Samples.java" }, before: "static void s#() throws Exception {\n", after: "\n}\n",
    isOneFile: true, command: "javac -encoding UTF-8 Samples.java && java -cp . Samples")

  static let swift = Harness(
    files: [
      "head": #"""
      struct Data { var bytes: [UInt8]; init(_ text: some Sequence<UInt8>) { bytes = Array(text) } }
      struct URL { var text: String; init?(string: String) { text = string } }
      struct URLQueryItem { var name: String; var value: String }
      extension String {
        var hex: String {
          utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        }
        func replacingOccurrences(of: String, with: String) -> String { self }
      }
      struct URLComponents {
        var base: String; var queryItems: [URLQueryItem]? = []; var percentEncodedQuery: String?
        init?(string: String) { base = string }
        var url: URL? {
          URL(string: base + (queryItems ?? []).map { "&\($0.name)=\($0.value.hex)" }.joined())
        }
      }
      struct URLRequest {
        var url: URL; var httpMethod = ""; var httpBody: Data?; var headers: [String: String] = [:]
        init(url: URL) { self.url = url }
        mutating func setValue(_ v: String, forHTTPHeaderField n: String) { headers[n] = v }
      }
      struct ProcessInfo {
        static let processInfo = ProcessInfo(); var environment = ["ACCESS_TOKEN": "tok"]
      }
      func base64(_ bytes: [UInt8]) -> String {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        var text = ""
        for start in stride(from: 0, to: bytes.count, by: 3) {
          let rest = Array(bytes[start..<min(start + 3, bytes.count)])
          let word = (0..<3).reduce(0) { $0 << 8 | ($1 < rest.count ? Int(rest[$1]) : 0) }
          for i in 0..<4 { text.append(i > rest.count ? "=" : digits[word >> (18 - 6 * i) & 63]) }
        }
        return text
      }
      struct URLSession {
        static let shared = URLSession()
        func data(for r: URLRequest) async throws -> (Int, Int) {
          let fields = [r.url.text, r.headers["X-Text"] ?? "", r.headers["Authorization"] ?? ""]
          let shown = fields.map { base64(Array($0.utf8)) } + [base64(r.httpBody?.bytes ?? [])]
          Swift.print("> " + shown.joined(separator: " "))
          return (0, 0)
        }
      }

      """#
    ],
    name: { _ in "main.swift" }, before: "do {\n", after: "\n}\n", isOneFile: true,
    command: "swiftc -Onone -suppress-warnings -o samples main.swift && ./samples")
}
