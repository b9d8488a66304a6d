// What the policy in every page (partials/content-policy.html) lets scripts put into a page: the elements of a search
// result without any attribute but a class, all else as text, and the site's own scripts. So no text from an address,
// a search box or a page can become a script.
// Browsers without trusted types have the policy's other rules.
if (window.trustedTypes) {
  const other = /<(?!\/?(?:article|del|div|h1|h2|mark|p)(?: class="[\w -]*")?>)/g;

  trustedTypes.createPolicy("default", {
    createHTML: (text) => text.replace(other, "&lt;"),
    createScriptURL: (address) => {
      const { href } = new URL(address, location.href);
      return href.startsWith(__md_scope.href) ? href : null;
    },
  });
}
