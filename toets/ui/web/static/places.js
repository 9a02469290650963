// Streamlit keeps the scroll position when one section replaces another, and cannot point at a
// question: this shows a new section from its top, and the question that the address names.
(() => {
  const SETTLING = 1500;
  let shown = null;
  let wanted = "";
  let until = 0;

  const place = (query) => [location.pathname, query.get("zaak"), query.get("sectie")].join(" ");

  const focus = (heading) => {
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  };

  // Somebody who walks through the list with the arrow keys stays there.
  const cameByButton = () => {
    const active = document.activeElement;
    return !active || active === document.body || Boolean(active.closest(".st-key-sectie-verder"));
  };

  const toTop = () => {
    document.querySelector('[data-testid="stMain"]')?.scrollTo(0, 0);
    if (cameByButton()) focus(document.querySelector(".st-key-vragenlijst h1"));
  };

  const toQuestion = () => {
    const card = document.querySelector(`.st-key-kaart-vraag-${CSS.escape(wanted)}`);
    if (!card) return;
    const heading = card.querySelector("h2");
    if (!until) {
      until = Date.now() + SETTLING;
      focus(heading);
    }
    // What stands above is still being drawn and pushes the question down.
    card.scrollIntoView();
    if (Date.now() > until) letGo();
  };

  const letGo = () => {
    wanted = "";
    until = 0;
  };
  for (const act of ["wheel", "pointerdown", "keydown", "touchstart"]) addEventListener(act, letGo, true);

  const look = () => {
    if (!location.pathname.endsWith("/vragenlijst")) {
      shown = null;
      return;
    }
    const query = new URLSearchParams(location.search);
    const here = place(query);
    const question = query.get("vraag") ?? "";
    if (shown !== here + question) {
      const first = shown === null;
      shown = here + question;
      letGo();
      wanted = question;
      if (!question && !first) toTop();
    }
    if (wanted) toQuestion();
  };

  new MutationObserver(look).observe(document.documentElement, { childList: true, subtree: true });
})();

// Leaving a text field for a link in one tap sends the text and the change of page together, and
// Streamlit then stays on the page (seen in 1.67). The link waits until the text is on its way.
(() => {
  const PAUSE = 400;
  const LINKS = '[data-testid="stTopNavLink"], [data-testid="stPageLink-NavLink"]';
  let typed = false;
  let left = 0;

  addEventListener("input", () => (typed = true), true);
  addEventListener(
    "focusout",
    () => {
      if (typed) left = Date.now();
      typed = false;
    },
    true,
  );
  addEventListener(
    "click",
    (event) => {
      const link = event.target instanceof Element && event.target.closest(LINKS);
      if (!link || !event.isTrusted || Date.now() - left > PAUSE) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      setTimeout(() => link.click(), PAUSE);
    },
    true,
  );
})();
