{% import "partials/language.html" as lang with context -%}
{% set texts = [
  "clipboard.copy", "clipboard.copied", "search.result.placeholder", "search.result.none", "search.result.one", "search.result.other",
  "search.result.more.one", "search.result.more.other", "search.result.term.missing",
] -%}
// What the theme's script reads, without the words of features that this site has not. The theme would write it into
// every page; MkDocs fills in this file instead, once.
{
  const settings = document.createElement("div");
  settings.id = "__config";
  settings.hidden = true;
  settings.textContent = JSON.stringify({
    base: __md_scope.href,
    features: {{ config.theme.features | tojson }},
    search: new URL("assets/javascripts/workers/search.js", __md_scope).href,
    translations: { {% for key in texts %}"{{ key }}": {{ lang.t(key) | tojson }}, {% endfor %} },
  });
  document.body.append(settings);
}
