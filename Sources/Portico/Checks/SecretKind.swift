/// The forms of secrets that can be told by how they begin.
struct SecretKind {
  /// What it is called in a report.
  let name: String
  /// How it begins.
  let prefix: [UInt8]
  /// How many bytes follow.
  let length: ClosedRange<Int>

  private init(_ name: String, _ prefix: String, _ length: ClosedRange<Int>) {
    self.name = name
    self.prefix = Array(prefix.utf8)
    self.length = length
  }

  /// The forms that providers of services document, and scanners of repositories know.
  static let all: [SecretKind] = [
    SecretKind("an access key of AWS", "AKIA", 16...16),
    SecretKind("an access key of AWS", "ASIA", 16...16),
    SecretKind("a token of GitHub", "ghp_", 36...255),
    SecretKind("a token of GitHub", "gho_", 36...255),
    SecretKind("a token of GitHub", "ghu_", 36...255),
    SecretKind("a token of GitHub", "ghs_", 36...255),
    SecretKind("a token of GitHub", "ghr_", 36...255),
    SecretKind("a token of GitHub", "github_pat_", 60...255),
    SecretKind("a token of GitLab", "glpat-", 20...64),
    SecretKind("a live key of Stripe", "sk_live_", 16...255),
    SecretKind("a live key of Stripe", "rk_live_", 16...255),
    SecretKind("a token of Slack", "xoxb-", 20...255),
    SecretKind("a token of Slack", "xoxp-", 20...255),
    SecretKind("a token of Slack", "xoxa-", 20...255),
    SecretKind("a key of Google", "AIza", 35...35),
    SecretKind("a token of Google", "ya29.", 20...400),
    SecretKind("a key of SendGrid", "SG.", 60...80),
    SecretKind("a token of npm", "npm_", 36...36),
    SecretKind("a token of PyPI", "pypi-AgEI", 50...400),
    SecretKind("a token of DigitalOcean", "dop_v1_", 64...64),
    SecretKind("a token of Shopify", "shpat_", 32...32),
    SecretKind("a key of Anthropic", "sk-ant-", 20...255),
    SecretKind("a key of OpenAI", "sk-proj-", 20...255),
    SecretKind("a token of Hugging Face", "hf_", 34...40),
    SecretKind("a secret key of age", "AGE-SECRET-KEY-1", 58...58),
  ]

  /// The forms by their first byte.
  static let byFirst: [UInt8: [SecretKind]] = Dictionary(grouping: all) { $0.prefix[0] }
}
