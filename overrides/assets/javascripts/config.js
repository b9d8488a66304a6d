// What the theme's script reads. The theme writes it into every page; here it is once in the script that all load, filled
// in by MkDocs (static_templates) and without the words of features that this site has not.
{% import "partials/language.html" as lang with context %}
{
  const config = document.createElement("data");
  config.id = "__config";
  config.hidden = true;
  config.textContent = JSON.stringify({
    base: __md_scope.href,
    features: {{ config.theme.features | tojson }},
    search: __md_scope.href + "assets/javascripts/workers/search.js",
    translations: {
      {% for key in ["clipboard.copy", "clipboard.copied", "search.result.placeholder", "search.result.none", "search.result.one", "search.result.other", "search.result.more.one", "search.result.more.other", "search.result.term.missing"] %}
      "{{ key }}": "{{ lang.t(key) }}",
      {% endfor %}
    },
  });
  document.body.append(config);
}
