// Marks the words that a search led to, also where markup divides them, and offers the way back to the search and to the
// page without marks. The theme could mark only what stands in one piece, and waits for its search index before, which
// this site has not.
{
  const words = (new URL(location.href).searchParams.get("h") || "").split(/\s+/).filter(Boolean);
  const article = document.querySelector("article");
  const marks = [];
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
    if (marks.length) offer();
  }

  function offer() {
    const bar = document.createElement("section");
    const found = document.createElement("span");
    const again = button("回到搜索");
    const plain = button("去掉标记");
    bar.className = "marked";
    bar.setAttribute("aria-label", "搜索的标记");
    again.classList.add("search-again");
    again.value = [...new Set(words)].join(" ");
    found.textContent = `已标出“${again.value}”`;
    plain.addEventListener("click", () => {
      for (const mark of marks) mark.replaceWith(...mark.childNodes);
      bar.remove();
      const address = new URL(location.href);
      address.searchParams.delete("h");
      history.replaceState(history.state, "", address.href);
    });
    bar.append(found, again, plain);
    document.body.append(bar);
  }

  function button(name) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "copy";
    made.textContent = name;
    return made;
  }

  function wrap(node, from, to) {
    if (!node.data.slice(from, to).trim()) return;
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    const mark = document.createElement("mark");
    range.surroundContents(mark);
    marks.push(mark);
  }
}
