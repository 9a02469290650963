// Follows the link to the sign-in page once a session has ended, and keeps links to our own pages
// in this window: Streamlit opens every link in a text in a new one.
(() => {
  const follow = () => {
    const link = document.querySelector("a[data-toets-ga]");
    if (link) location.replace(link.href);
  };
  new MutationObserver(follow).observe(document.documentElement, { childList: true, subtree: true });

  document.addEventListener(
    "click",
    (event) => {
      const link = event.target instanceof Element && event.target.closest("a[href]");
      if (link && link.origin === location.origin && !link.download) link.target = "_self";
    },
    true,
  );
})();
