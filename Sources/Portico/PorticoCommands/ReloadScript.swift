/// What the development server adds to pages so that they show changes; never part of a build.
enum ReloadScript {
  /// The script: listens to the server, swaps stylesheets, reloads, and shows problems.
  static let script = #"""
    (() => {
      "use strict";
      const base = new URL(".", document.currentScript.src);
      const place = "portico-scroll:" + location.pathname;
      const root = document.documentElement;

      // Browsers restore the position only when the page is as long as before.
      const kept = sessionStorage.getItem(place);
      if (kept !== null) {
        sessionStorage.removeItem(place);
        addEventListener("load", () => scrollTo({ top: Number(kept), behavior: "instant" }));
      }

      function reload() {
        sessionStorage.setItem(place, String(scrollY));
        location.reload();
      }

      function swap(path) {
        const site = new URL("..", base);
        const next = new URL(path, site).href;
        for (const old of document.querySelectorAll('link[rel~="stylesheet"]')) {
          if (!/\/portico\/site-[0-9a-f]+\.css$/.test(old.href) || old.href === next) continue;
          const link = old.cloneNode();
          link.href = next;
          link.addEventListener("load", () => old.remove());
          old.after(link);
        }
      }

      function show(problems) {
        document.querySelector("#portico-problems")?.remove();
        if (problems.length === 0) return;
        const box = document.createElement("section");
        box.id = "portico-problems";
        box.setAttribute("role", "alert");
        const close = document.createElement("button");
        close.type = "button";
        close.textContent = "Close";
        close.addEventListener("click", () => box.remove());
        const title = document.createElement("h2");
        title.textContent = problems.length === 1 ? "1 error" : problems.length + " errors";
        box.append(close, title);
        for (const problem of problems) {
          const text = document.createElement("pre");
          text.textContent = problem;
          box.append(text);
        }
        document.body.append(box);
      }

      let state = null;
      const events = new EventSource(new URL("events", base));
      events.addEventListener("state", (event) => {
        // After a restart the server may know more than this page.
        if (state !== null && state !== event.data) reload();
        state = event.data;
      });
      events.addEventListener("reload", reload);
      events.addEventListener("style", (event) => swap(event.data));
      events.addEventListener("problems", (event) => {
        const problems = JSON.parse(event.data);
        if (document.body) show(problems);
        else addEventListener("DOMContentLoaded", () => show(problems));
      });
      addEventListener("pagehide", () => events.close());
      addEventListener("pageshow", (event) => { if (event.persisted) reload(); });
      root.dataset.preview = "";
    })();

    """#

  /// How problems look.
  static let stylesheet = """
    #portico-problems {
      position: fixed; inset: auto 1rem 1rem; z-index: 2147483647; max-height: 60vh;
      overflow: auto; padding: 1rem 1.25rem; border-radius: 0.5rem; border: 2px solid #c62828;
      background: #1d1f23; color: #f5f5f5; font: 14px/1.5 ui-monospace, monospace;
    }
    #portico-problems h2 { margin: 0 0 0.5rem; font: 600 16px/1.4 system-ui, sans-serif; color: #ff8a80; }
    #portico-problems pre { margin: 0 0 0.75rem; white-space: pre-wrap; overflow-wrap: anywhere; }
    #portico-problems button {
      float: right; font: inherit; padding: 0.25rem 0.75rem; border-radius: 0.25rem;
      border: 1px solid #f5f5f5; background: none; color: inherit; cursor: pointer;
    }

    """

  /// The page with the script and its stylesheet at the end of its head; `root` is the path of the
  /// site on its server.
  static func injected(into page: [UInt8], root: String) -> [UInt8] {
    let mark = Array("</head>".utf8)
    guard let offset = page.indices.first(where: { page[$0...].starts(with: mark) }) else {
      return page
    }
    let tags = """
      <link rel="stylesheet" href="\(root)_portico/reload.css">
      <script src="\(root)_portico/reload.js"></script>

      """
    return page[..<offset] + Array(tags.utf8) + page[offset...]
  }
}
