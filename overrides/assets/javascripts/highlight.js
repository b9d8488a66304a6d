// Marks the words that a search led to where markup divides them: the theme marks only what stands in one piece.
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
    const ends = (i) => nodes[i].start + nodes[i].node.length;
    const pieces = [];
    for (const word of words) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        const touched = nodes.flatMap(({ start }, i) => (start < at + word.length && ends(i) > at ? [i] : []));
        if (touched.length < 2) continue;
        for (const i of touched) {
          pieces.push({ node: nodes[i].node, from: Math.max(0, at - nodes[i].start), to: Math.min(nodes[i].node.length, at + word.length - nodes[i].start) });
        }
      }
    }
    // From the end on, so that places before stay right.
    for (const { node, from, to } of pieces.sort((a, b) => b.from - a.from)) {
      if (node.length < to || !node.data.slice(from, to).trim()) continue;
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      range.surroundContents(document.createElement("mark"));
    }
  }
}
