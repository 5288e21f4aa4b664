/// The words that say little about what somebody looks for in a site of some languages, folded.
///
/// Readers ask in languages that the site has not; of those, only words count that mean nothing
/// else elsewhere.
func stopWords(for languages: [String]) -> [String] {
  var seen: Set<String> = []
  func words(_ language: String) -> [String] {
    (stopWordLists[language] ?? "").split(separator: " ").map(String.init)
  }
  let others = stopWordLists.keys.sorted().filter { !languages.contains($0) }
  return
    (languages.flatMap(words)
    + others.flatMap(words).filter { $0.utf8.count > 1 && !ambiguousWords.contains($0) })
    .filter { seen.insert($0).inserted }
}

/// Words that say little in one language and much in another.
private let ambiguousWords: Set<String> = [
  "all", "am", "an", "bin", "can", "do", "er", "get", "has", "i", "is", "it", "kann", "man", "me",
  "mon", "my", "on", "or", "so", "son", "ton", "use", "using", "was", "will",
]

private let stopWordLists = [
  "en": """
  a about all an and any are as at be by can do does for from get has have how i if in into is it \
  its me my not of on or our should so that the their them then there these this to use using was \
  we what when where which who why will with you your
  """,
  "fr": """
  a au aux avec ce ces comment dans de des du elle en est et eux il ils je l la le les leur lui \
  ma mais me mes mon ne nos notre nous on ou par pas pour qu que quel quelle qui sa se ses son sur \
  ta te tes toi ton tu un une vos votre vous y
  """,
  "de": """
  aber als am an auch auf aus bei bin bis da das dass dem den der des die dies du ein eine einem \
  einen einer er es fur hat ich ihr im in ist ja kann man mein mit nach nicht noch nur ob oder sich \
  sie sind so uber um und uns von vor was wenn wer wie wir wird wo zu zum zur
  """,
]

/// Words of portals about APIs that mean the same, across languages too.
let builtInSynonyms: [[String]] = [
  ["authentication", "auth", "login", "sign in", "authentification", "anmeldung", "connexion"],
  ["authorization", "authorisation", "autorisation", "autorisierung"],
  ["key", "clé", "schlüssel"],
  ["account", "compte", "konto"],
  ["error", "erreur", "fehler", "failure"],
  ["secret", "password", "passwort", "mot de passe", "credential", "credentials"],
  ["webhook", "callback", "notification"],
  ["cancel", "annuler", "abort", "stornieren", "cancellation", "annulation"],
  ["delete", "remove", "supprimer", "löschen"],
  ["create", "creation", "add", "créer", "création", "erstellen", "new"],
  ["update", "edit", "modify", "change", "modifier", "ändern"],
  ["list", "liste", "search", "retrieve", "find", "fetch"],
  ["payment", "paiement", "zahlung"],
  ["refund", "remboursement", "erstattung", "reimbursement"],
  ["order", "commande", "bestellung"],
  ["customer", "client", "kunde", "buyer", "acheteur", "käufer"],
  ["merchant", "seller", "marchand", "commerçant", "händler", "vendeur"],
  ["invoice", "facture", "rechnung", "bill"],
  ["credit", "loan", "crédit", "kredit", "financing", "financement"],
  ["insurance", "assurance", "versicherung", "warranty", "garantie"],
  ["limit", "quota", "throttling", "limite", "grenze"],
  ["environment", "environnement", "umgebung"],
  ["sandbox", "test", "bac à sable", "testumgebung"],
  ["production", "prod", "live"],
  ["support", "help", "contact", "aide", "hilfe", "assistance"],
  ["documentation", "docs", "guide", "anleitung"],
  ["install", "installation", "setup", "set up", "installer", "einrichten"],
  ["plugin", "plug in", "extension", "module"],
  ["parameter", "argument", "paramètre"],
  ["field", "property", "attribute", "champ", "feld"],
  ["response", "réponse", "antwort"],
  ["request", "requête", "anfrage", "call"],
  ["token", "jeton", "jwt"],
  ["start", "started", "quickstart", "démarrage", "begin"],
  ["version", "release"],
  ["changelog", "changes", "whats new", "nouveautés"],
  ["subscription", "abonnement", "souscription", "subscribe", "souscrire"],
  ["delivery", "livraison", "lieferung", "shipping"],
  ["address", "adresse", "url"],
  ["language", "langue", "sprache", "locale"],
  ["country", "pays", "land"],
  ["currency", "devise", "währung"],
  ["amount", "montant", "betrag"],
  ["security", "sécurité", "sicherheit"],
  ["customization", "customize", "customisation", "personnaliser", "personnalisation", "anpassen"],
  ["troubleshooting", "dépannage", "fehlerbehebung"],
  ["configuration", "configure", "settings", "configurer", "paramétrer", "einstellungen"],
  ["contract", "policy", "contrat", "vertrag"],
  ["status", "state", "statut", "état", "zustand"],
  ["event", "événement", "ereignis"],
  ["user", "utilisateur", "benutzer"],
  ["transfer", "virement", "überweisung"],
  ["card", "carte", "karte"],
  ["bank", "banque"],
  ["price", "prix", "preis"],
  ["product", "produit", "produkt"],
  ["file", "fichier", "datei"],
  ["example", "sample", "exemple", "beispiel"],
  ["deployment", "deploy", "déploiement", "bereitstellung"],
  ["upload", "téléverser", "hochladen"],
  ["download", "télécharger", "herunterladen"],
]
