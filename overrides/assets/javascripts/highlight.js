// Marks the words that a search led to, also where markup divides them. The theme could mark only what stands in one piece,
// and waits for its search index before, which this site has not.
{
  const words = (new URL(location.href).searchParams.get("h") || "").split(/\s+/).filter(Boolean);
  const article = document.querySelector("article");
  if (words.length && article) {
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    const nodes = [];
    let text = "";
    while (walker.nextNode()) {
      nodes.push({ node: walker.currentNode, start: text.length });
      text += walker.currentNode.data;
    }
    const marked = new Uint8Array(text.length);
    for (const word of words) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) marked.fill(1, at, at + word.length);
    }
    for (const { node, start } of nodes) {
      // From the end on, so that places before stay right.
      for (let to = node.length; to > 0; to--) {
        if (!marked[start + to - 1]) continue;
        let from = to - 1;
        while (from > 0 && marked[start + from - 1]) from--;
        wrap(node, from, to);
        to = from;
      }
    }
  }

  function wrap(node, from, to) {
    if (!node.data.slice(from, to).trim()) return;
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    range.surroundContents(document.createElement("mark"));
  }
}
