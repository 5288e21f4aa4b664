/// `catalog.schema.json`: the JSON Schema (2020-12) of `catalog.json`.
///
/// Within a major version keys are only added. A reader passes over keys that it does not know, so
/// none is forbidden anywhere.
let catalogSchema = #"""
  {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "Catalog of a site made by portico",
    "description": "Which products, APIs, scopes and environments a site offers. Addresses are relative to the document unless they have a scheme. Lists are in the order of the bytes of their ids, names or addresses; only environments and plans keep their author's order, and versions begin with the newest.",
    "type": "object",
    "required": ["schema", "schemaVersion", "version", "site", "digest", "environments", "scopes", "products", "apis"],
    "properties": {
      "$schema": { "type": "string", "description": "Where this schema lies." },
      "schema": {
        "const": "https://portico.invalid/catalog/1",
        "description": "The name of the format and of its major version. It is a name only, and nothing is to be fetched there."
      },
      "schemaVersion": {
        "type": "string", "pattern": "^1\\.[0-9]+$",
        "description": "The version of the format; a higher second number means more keys."
      },
      "version": {
        "type": "string", "minLength": 1, "maxLength": 64,
        "description": "What the author calls this state of the content; without a word of the author, the first 12 digits of the digest."
      },
      "site": {
        "type": "object", "required": ["title", "language"],
        "properties": {
          "title": { "type": "string", "minLength": 1 },
          "url": {
            "type": ["string", "null"], "format": "uri",
            "description": "The address of the site's root; null if the build was not told."
          },
          "language": { "type": "string", "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]+)*$" }
        }
      },
      "digest": {
        "type": "string", "pattern": "^sha256:[0-9a-f]{64}$",
        "description": "SHA-256 of the whole document without its members digest and version, in the canonical form of RFC 8785: no blanks, members in the order of their keys."
      },
      "environments": { "type": "array", "items": { "$ref": "#/$defs/environment" } },
      "scopes": { "type": "array", "items": { "$ref": "#/$defs/scope" } },
      "products": { "type": "array", "items": { "$ref": "#/$defs/product" } },
      "apis": { "type": "array", "items": { "$ref": "#/$defs/api" } }
    },
    "$defs": {
      "id": {
        "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": 64,
        "description": "Unique among objects of its kind."
      },
      "ids": { "type": "array", "items": { "$ref": "#/$defs/id" }, "uniqueItems": true },
      "names": { "type": "array", "items": { "type": "string", "minLength": 1 }, "uniqueItems": true },
      "date": { "type": ["string", "null"], "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
      "status": { "enum": ["active", "beta", "planned", "deprecated", "retired"] },
      "audience": {
        "description": "Who may use it; an empty list says nothing.",
        "type": "array", "items": { "enum": ["public", "customer", "partner", "internal"] },
        "uniqueItems": true
      },
      "environmentOrNone": {
        "description": "An id of environments; null where nothing tells which one it is.",
        "oneOf": [{ "$ref": "#/$defs/id" }, { "type": "null" }]
      },
      "environment": {
        "description": "A place where APIs run. Ids are compared without regard to case, and _ is the same as -.",
        "type": "object", "required": ["id", "label", "production", "audience"],
        "properties": {
          "id": { "$ref": "#/$defs/id" },
          "label": { "type": "string", "minLength": 1 },
          "production": { "type": "boolean", "description": "Whether what happens there is real." },
          "audience": { "$ref": "#/$defs/audience" }
        }
      },
      "scope": {
        "description": "A permission that a token can carry.",
        "type": "object", "required": ["name", "description", "flows", "apis", "url"],
        "properties": {
          "name": { "type": "string", "pattern": "^[\\x21\\x23-\\x5B\\x5D-\\x7E]+$" },
          "description": { "type": "string" },
          "flows": {
            "description": "The grants of OAuth 2 by which it can be had.",
            "type": "array", "uniqueItems": true,
            "items": { "enum": ["implicit", "password", "clientCredentials", "authorizationCode", "deviceAuthorization"] }
          },
          "rateLimit": { "type": ["string", "null"] },
          "apis": { "$ref": "#/$defs/ids" },
          "url": { "type": "string" }
        }
      },
      "product": {
        "description": "What a customer subscribes to.",
        "type": "object",
        "required": ["id", "title", "description", "status", "audience", "apis", "url"],
        "properties": {
          "id": { "$ref": "#/$defs/id" },
          "title": { "type": "string", "minLength": 1 },
          "description": { "type": "string" },
          "status": { "$ref": "#/$defs/status" },
          "audience": { "$ref": "#/$defs/audience" },
          "offer": {
            "description": "The solution offer that the product belongs to.",
            "type": ["object", "null"], "required": ["name"],
            "properties": { "name": { "type": "string" }, "url": { "type": ["string", "null"] } }
          },
          "apis": {
            "type": "array", "minItems": 1,
            "items": {
              "type": "object", "required": ["id", "version", "optional"],
              "properties": {
                "id": { "$ref": "#/$defs/id" },
                "version": {
                  "type": ["string", "null"],
                  "description": "The version that the product is bound to; null means the current one."
                },
                "role": { "type": ["string", "null"], "description": "What the product needs it for." },
                "optional": { "type": "boolean", "description": "Whether the product works without it." }
              }
            }
          },
          "plans": {
            "description": "What a subscription can grant.",
            "type": "array",
            "items": {
              "type": "object", "required": ["id", "scopes", "environments"],
              "properties": {
                "id": { "$ref": "#/$defs/id" },
                "name": { "type": "string" },
                "limits": { "type": ["string", "null"] },
                "scopes": { "$ref": "#/$defs/names" },
                "environments": { "$ref": "#/$defs/ids" }
              }
            }
          },
          "url": { "type": "string" }
        }
      },
      "api": {
        "type": "object",
        "required": ["id", "title", "status", "current", "scopes", "url", "versions"],
        "properties": {
          "id": { "$ref": "#/$defs/id" },
          "title": { "type": "string", "minLength": 1 },
          "description": { "type": "string" },
          "status": { "$ref": "#/$defs/status" },
          "audience": { "$ref": "#/$defs/audience" },
          "current": {
            "type": ["string", "null"],
            "description": "The version that should be used; null if none should."
          },
          "scopes": {
            "$ref": "#/$defs/names",
            "description": "What a subscription to the API may ask for: the scopes of every version that is not retired."
          },
          "url": { "type": "string" },
          "versions": { "type": "array", "items": { "$ref": "#/$defs/version" } }
        }
      },
      "version": {
        "type": "object",
        "required": ["version", "status", "specs", "servers", "tokenUrls", "security", "operations"],
        "properties": {
          "version": { "type": "string", "minLength": 1 },
          "status": { "$ref": "#/$defs/status" },
          "released": { "$ref": "#/$defs/date" },
          "deprecated": { "$ref": "#/$defs/date" },
          "sunset": { "$ref": "#/$defs/date", "description": "The day from which the version is gone." },
          "specs": {
            "description": "The published specifications; one that holds for several environments comes once for each.",
            "type": "array",
            "items": {
              "type": "object", "required": ["environment", "url", "format", "sha256"],
              "properties": {
                "environment": { "$ref": "#/$defs/environmentOrNone" },
                "url": { "type": "string" },
                "format": { "type": "string", "pattern": "^(swagger-2\\.0|openapi-3\\.[0-9]+\\.[0-9]+)$" },
                "sha256": {
                  "type": "string", "pattern": "^[0-9a-f]{64}$",
                  "description": "The digest of the published file, byte by byte."
                }
              }
            }
          },
          "servers": {
            "type": "array",
            "items": {
              "type": "object", "required": ["environment", "url"],
              "properties": {
                "environment": { "$ref": "#/$defs/environmentOrNone" },
                "url": { "type": "string", "description": "A base address, with the defaults of its variables." }
              }
            }
          },
          "tokenUrls": {
            "type": "array",
            "items": {
              "type": "object", "required": ["environment", "url", "flow"],
              "properties": {
                "environment": { "$ref": "#/$defs/environmentOrNone" },
                "url": { "type": "string" },
                "flow": { "type": "string" }
              }
            }
          },
          "security": {
            "$ref": "#/$defs/security",
            "description": "What operations ask for that say nothing of their own."
          },
          "operations": { "type": "array", "items": { "$ref": "#/$defs/operation" } }
        }
      },
      "security": {
        "description": "Alternatives of which one is enough, each with the schemes that are needed together. No alternative: nothing is asked for. An alternative without schemes: authentication is optional.",
        "type": "array",
        "items": {
          "type": "object", "required": ["allOf"],
          "properties": {
            "allOf": {
              "type": "array",
              "items": {
                "type": "object", "required": ["scheme", "type", "scopes"],
                "properties": {
                  "scheme": { "type": "string" },
                  "type": { "enum": ["apiKey", "http", "oauth2", "openIdConnect", "mutualTLS", "unknown"] },
                  "scopes": { "$ref": "#/$defs/names" }
                }
              }
            }
          }
        }
      },
      "operation": {
        "type": "object",
        "required": ["id", "method", "path", "summary", "tags", "deprecated", "security", "url"],
        "properties": {
          "id": {
            "type": "string", "minLength": 1,
            "description": "Its operationId, else its word in addresses; unique within the version."
          },
          "method": { "type": "string", "pattern": "^[A-Z]+$" },
          "path": { "type": "string", "pattern": "^/" },
          "summary": { "type": "string" },
          "tags": { "type": "array", "items": { "type": "string" } },
          "deprecated": { "type": "boolean" },
          "security": {
            "description": "What it asks for; null if that is what the version says.",
            "oneOf": [{ "$ref": "#/$defs/security" }, { "type": "null" }]
          },
          "url": { "type": "string" }
        }
      }
    }
  }

  """#
