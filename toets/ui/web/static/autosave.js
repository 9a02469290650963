// Streamlit commits a text field when it loses focus; a reload before that would lose what was
// typed. This commits it 700 ms after the last key, and when the page is hidden or left.
(() => {
  const DELAY = 700;
  const timers = new WeakMap();
  const waiting = new Set();

  const isText = (field) =>
    field instanceof HTMLTextAreaElement ||
    (field instanceof HTMLInputElement && field.type === "text" && field.closest('[data-testid="stTextInput"]'));

  // In a form the same keys would send the form.
  const mayCommit = (field) => isText(field) && !field.closest('[data-testid="stForm"]');

  const commit = (field) => {
    clearTimeout(timers.get(field));
    waiting.delete(field);
    if (!field.isConnected) return;
    field.dispatchEvent(
      new KeyboardEvent("keydown", { key: "Enter", code: "Enter", ctrlKey: true, bubbles: true, cancelable: true }),
    );
  };

  document.addEventListener("input", (event) => {
    const field = event.target;
    if (!mayCommit(field)) return;
    waiting.add(field);
    clearTimeout(timers.get(field));
    timers.set(field, setTimeout(commit, DELAY, field));
  });

  const commitAll = () => [...waiting].forEach(commit);
  document.addEventListener("visibilitychange", () => document.hidden && commitAll());
  addEventListener("pagehide", commitAll);
  addEventListener("beforeunload", commitAll);
})();

// When a lost connection comes back, Streamlit sends nothing by itself, and what was typed meanwhile
// would wait in the browser for the next change. Its own key for drawing anew sends every field.
(() => {
  let seen = null;
  let wasConnected = false;

  const sendAll = () =>
    document.body.dispatchEvent(
      new KeyboardEvent("keydown", { key: "r", code: "KeyR", keyCode: 82, which: 82, bubbles: true }),
    );

  const look = () => {
    const state = document.querySelector('[data-testid="stApp"]')?.dataset.testConnectionState;
    if (state === seen) return;
    seen = state;
    if (state !== "CONNECTED") return;
    if (wasConnected) setTimeout(sendAll);
    wasConnected = true;
  };

  new MutationObserver(look).observe(document.documentElement, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["data-test-connection-state"],
  });
})();
