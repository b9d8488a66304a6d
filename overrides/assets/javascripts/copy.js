// Copies what readers take away, and says so to the eye and to screen readers. Outside of an open dialog nothing is heard,
// so each dialog has a notice of its own.
function addNotice(host) {
  const notice = document.createElement("p");
  notice.className = "notice";
  notice.setAttribute("role", "status");
  host.append(notice);
}

function say(words, near, stays = false) {
  const notice = (near.closest("dialog") || document.body).querySelector(":scope > .notice");
  notice.textContent = words;
  clearTimeout(say.timer);
  if (!stays) say.timer = setTimeout(() => { notice.textContent = ""; }, 4000);
}

async function copy(words, near, done) {
  try {
    await navigator.clipboard.writeText(words);
    say(done, near);
  } catch {
    // Browsers have no clipboard for pages without https; the words can still be selected here.
    say(`浏览器不许自动复制，请选取后复制：${words}`, near, true);
  }
}

function offerCopies(within) {
  const today = new Date();
  const digits = [today.getFullYear(), today.getMonth() + 1, today.getDate()].map((part) => String(part).padStart(2, "0"));
  for (const date of within.querySelectorAll(".access-date")) date.textContent = `[${digits.join("-")}]`;
  for (const text of within.querySelectorAll(".copyable")) {
    const name = `复制${text.closest("dd").previousElementSibling.textContent}`;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.addEventListener("click", () => copy(text.href || text.textContent, button, `已${name}`));
    if (text.matches(".citation")) {
      // What most readers take away, without opening what is folded.
      button.textContent = name;
      text.closest(".fact-card").querySelector(".card-value").append(button);
    } else {
      button.textContent = "复制";
      button.setAttribute("aria-label", name);
      text.after(button);
    }
  }
}

addNotice(document.body);
offerCopies(document);
