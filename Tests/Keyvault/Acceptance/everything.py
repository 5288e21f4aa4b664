"""Every command once, in an order in which all of them have something to do."""

import dataclasses
import pathlib

from vault import CHEAP, Failed, canary

NEW = "eleven grey geese at noon"
# A request to join another vault, and an invitation to it.
REQUEST = pathlib.Path(__file__).parent.parent / "Fuzzing/Corpus/join/team"
INVITATION = "KVI1-A0737804PWBA313FTFQ5KKNV1M2F5C6D640Z0BZ1NMPRTYKADNJRZ9R"


@dataclasses.dataclass
class Use:
    """A command as it is used, and what it is given besides its words."""

    words: list
    secret: str | None = None
    new: str | None = None
    needs_passphrase: bool = True
    has_json: bool = True
    code: int = 0

    @property
    def options(self):
        return {
            "secret": self.secret, "new": self.new,
            "passphrase": True if self.needs_passphrase else None,
        }


def every(place, secret):
    """The uses of all commands on `place`, where nothing is yet; `secret` is what they must keep.

    A command that the help lists and that is not among them is a failure, so that none is
    forgotten when it is new.
    """
    other = canary()
    copy = str(place.folder / "copy.keyvault")
    program = ["exec", "--file", "SECRET=shop/PROD", "--", "true"]
    uses = [
        Use(["init", "--org", "Example Shop", "--handle", "ops", "--no-recovery",
             "--kdf-profile", "small"]),
        Use(["status"], needs_passphrase=False), Use(["check"], needs_passphrase=False),
        Use(["check", "--deep"]), Use(["whoami"]),
        Use(["app", "add", "shop"]), Use(["app", "add", "till"]), Use(["app", "list"]),
        Use(["app", "show", "shop"]), Use(["app", "rename", "shop", "--name", "Web shop"]),
        Use(["app", "archive", "till"]), Use(["key", "add", "shop/DEMO"]),
        Use(["key", "set-id", "shop/PROD", "client-prod"]),
        Use(["key", "set-id", "shop/UATC", "client-uatc"]), Use(["key", "list"]),
        Use(["key", "policy", "shop/PROD", "--max-age", "90"]),
        Use(["store", "shop/PROD"], secret=secret), Use(["reset", "shop/UATC"], secret=secret),
        Use(["store", "shop/UATC"], secret=other),
        Use(["verify", "shop/PROD"], secret=secret), Use(["identify"], secret=secret),
        Use(["reveal", "shop/PROD", "--raw"], has_json=False), Use(program, has_json=False),
        Use(["secret", "history", "shop/UATC"]), Use(["secret", "revoke", "shop/UATC@1"]),
        Use(["secret", "destroy", "shop/UATC@1", "--confirm", "shop/UATC@1"]),
        Use(["due"]), Use(["audit", "list"]),
        Use(["backup", "create", copy], needs_passphrase=False),
        Use(["backup", "verify", copy]), Use(["generations"], needs_passphrase=False),
        *together(place, copy), Use(["org", "show"]), Use(["org", "rename", "Another Shop"]),
        Use(["org", "policy", "--max-age", "180"]), Use(["rekey"]),
        Use(["app", "delete", "till", "--confirm", "till"]),
        Use(["sub", "add", "shop", "payments", "--scope", "read", "--catalog", "catalog.json"]),
        Use(["sub", "list"]), Use(["sub", "check", "--catalog", "catalog.json"]),
        Use(["sub", "remove", "shop", "payments"]),
        Use(["import", "secrets.tsv", "--verifier-cost", "low"]),
        Use(["export", "--plaintext", "--out", "plain.tsv", "--confirm", "Another Shop"]),
        Use(["copy", "shop/PROD"], code=15),
        Use(["passphrase", "check"]), Use(["passphrase", "change"], new=NEW),
        Use(["completion", "bash"], needs_passphrase=False, has_json=False),
        Use(["version"], needs_passphrase=False),
        Use(["org", "delete", "--confirm", "Another Shop"]),
    ]
    place.put("catalog.json", '{"version": "1", "apis": [{"id": "payments", "scopes": ["read"]}]}')
    place.put("secrets.tsv", f"till/PROD\tclient\t{canary()}\n")
    for known in place.commands():
        if not any(tuple(use.words[:len(known)]) == known for use in uses):
            raise Failed(f"no use of '{' '.join(known)}' is known to the checks")
    return uses


def together(place, copy):
    """The uses of what people do together, as far as one person and no terminal can."""
    place.put("other.kvjoin", REQUEST.read_bytes())
    return [
        Use(["invite"], needs_passphrase=False),
        Use(["join", INVITATION, "--handle", "dev1", "--out", "dev1.kvjoin", *CHEAP]),
        Use(["approve", "other.kvjoin", "--confirm", "0000"], code=8),
        Use(["member", "list"]), Use(["member", "role", "nobody", "owner"], code=3),
        Use(["member", "remove", "nobody"], code=3),
        Use(["recovery", "test"], code=3), Use(["recovery", "renew"], code=12),
        Use(["recovery", "use", "--handle", "ops2"], code=12),
        Use(["reconcile", str(place.vault), copy]),
        Use(["restore", copy, "--confirm", "Example Shop"]),
        Use(["audit", "compact", "--before", "2020-01-01"], code=4),
    ]


def through(place, secret, *more, run=None, **options):
    """Makes all uses one after the other, and yields each with its result."""
    run = run or place.run
    for use in every(place, secret):
        extra = [word for word in more if word != "--json" or use.has_json]
        separator = use.words.index("--") if "--" in use.words else len(use.words)
        words = use.words[:separator] + extra + use.words[separator:]
        yield use, run(*words, **use.options, **options)
        if use.new:
            place.passphrase = use.new
