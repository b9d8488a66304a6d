// Loads the page anew when the served site has changed, and shows why it has not. MkDocs' own script for this is inline,
// which the pages' content policy forbids.

const failure = new URL("build-failure.txt", document.currentScript.src);
const RETRY = 1000;

async function waitForChanges(known) {
  let newest = known;
  try {
    // Answered at once the first time, then when the site is another, or after a minute.
    newest = Number(await (await fetch(`/livereload/${known}/0`)).text());
    if (known && newest > known) location.reload();
  } catch {
    await new Promise((resolve) => setTimeout(resolve, RETRY));
  }
  waitForChanges(newest);
}

async function showFailure() {
  const text = await (await fetch(failure)).text();
  if (!text) return;
  const message = document.createElement("pre");
  message.setAttribute("role", "alert");
  message.textContent = text;
  document.body.prepend(message);
}

waitForChanges(0);
showFailure();
