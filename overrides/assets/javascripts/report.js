// Lets readers choose the section in which something is wrong. Without this script the form names the page alone.
for (const line of document.querySelectorAll(".report-problem")) {
  const whole = line.querySelector("a");
  const [[titleName, title], [textName, text]] = new URL(whole.href).searchParams;
  const details = document.createElement("details");
  const summary = document.createElement("summary");
  const list = document.createElement("ul");

  function offer(name, address) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.textContent = name;
    link.href = address;
    item.append(link);
    list.append(item);
  }

  summary.textContent = whole.textContent;
  whole.remove();
  offer("整页", whole.href);
  let above = "";
  for (const heading of document.querySelectorAll("article h2[id], article h3[id], article h4[id]")) {
    const own = titleOf(heading);
    // Sections of the same name stand in different ones.
    const name = heading.matches("h2") ? own : `${above}：${own}`;
    if (heading.matches("h2")) above = own;
    const address = new URL(whole.href);
    address.searchParams.set(titleName, `${title}：${name}`);
    address.searchParams.set(textName, text.replace("\n", `#${heading.id}（${name}）\n`));
    offer(name, address);
  }
  details.className = line.className;
  details.append(summary, ...line.childNodes, list);
  line.replaceWith(details);
}
