// Streamlit's few built-in English words, in Dutch. They cannot be set from Python.
(() => {
  const WORDS = {
    "Skip to main content": "Naar de inhoud",
    "App pages": "Pagina’s",
    "Sidebar": "Menu",
    "Collapse sidebar": "Menu sluiten",
    "Expand sidebar": "Menu openen",
    "Open sidebar": "Menu openen",
    "Navigate to home page": "Naar Mijn werk",
    "Logo": "toets",
    "Close": "Sluiten",
    "Cancel": "Annuleren",
    "Copy": "Kopiëren",
    "Copy to clipboard": "Tekst kopiëren",
    "Copied": "Gekopieerd",
    "Copied!": "Gekopieerd",
    "Clear value": "Leegmaken",
    "Clear entry": "Leegmaken",
    "Clear all": "Alles leegmaken",
    "Clear date": "Datum leegmaken",
    "Choose date": "Datum kiezen",
    "Choose an option": "Maak een keuze",
    "Choose options": "Maak een of meer keuzes",
    "Select all": "Alles kiezen",
    "Selected values": "Gekozen",
    "No results": "Niets gevonden",
    "Increment": "Eén meer",
    "Decrement": "Eén minder",
    "Show password": "Wachtwoord tonen",
    "Hide password": "Wachtwoord verbergen",
    "Scroll tabs left": "Tabbladen naar links",
    "Scroll tabs right": "Tabbladen naar rechts",
    "Upload": "Bestand kiezen",
    "Browse files": "Bestand kiezen",
    "file upload": "Bestand kiezen",
    "Add files": "Bestanden toevoegen",
    "Drag and drop a file here": "Of sleep een bestand hierheen",
    "Drag and drop files here": "Of sleep bestanden hierheen",
    "Error uploading file": "Het bestand kwam niet over",
    "Connecting": "Verbinden",
    "Connecting...": "Verbinden",
    "Connection error": "Geen verbinding",
    "Running...": "Bezig",
    "Rerun": "Verversen",
    "Stop": "Stoppen",
    "Notifications": "Meldingen",
    "Help": "Uitleg",
  };
  const HELP_FOR = /^Help for (.*)$/;
  const PER_FILE = /^([\d.]+)\s?MB per file(?: • (.*))?$/;
  // What people and our screens write stands in these; nothing in them is ever changed.
  const OURS = '[data-testid="stMarkdownContainer"], [data-testid="stHtml"], [data-testid="stText"], textarea, input, script, style';
  const ATTRIBUTES = ["aria-label", "placeholder", "title", "alt"];

  const dutch = (text) => {
    const word = text.trim();
    const size = PER_FILE.exec(word);
    if (size) return `Ten hoogste ${size[1]} MB per bestand${size[2] ? ` · ${size[2]}` : ""}`;
    const help = HELP_FOR.exec(word);
    if (help) return `Uitleg bij ${help[1]}`;
    return Object.hasOwn(WORDS, word) ? WORDS[word] : null;
  };

  const translateText = (node) => {
    if (node.parentElement?.closest(OURS)) return;
    const word = dutch(node.data);
    if (word) node.data = word;
  };

  // Every icon stands beside its Dutch word; aloud it would be read by its English name.
  const silence = (element) => {
    if (element.getAttribute("role") === "img" && / icon$/.test(element.getAttribute("aria-label") ?? "")) {
      element.removeAttribute("aria-label");
      element.setAttribute("aria-hidden", "true");
    }
  };

  const translateAttributes = (element) => {
    silence(element);
    if (element.closest('[data-testid="stMarkdownContainer"], [data-testid="stHtml"]')) return;
    for (const name of ATTRIBUTES) {
      const word = element.hasAttribute(name) && dutch(element.getAttribute(name));
      if (word) element.setAttribute(name, word);
    }
  };

  const translate = (node) => {
    if (node.nodeType === Node.TEXT_NODE) translateText(node);
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    translateAttributes(node);
    node.querySelectorAll(ATTRIBUTES.map((name) => `[${name}]`).join()).forEach(translateAttributes);
    const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) translateText(texts.currentNode);
  };

  new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === "childList") change.addedNodes.forEach(translate);
      else translate(change.target);
    }
  }).observe(document.documentElement, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: ATTRIBUTES,
  });
})();
