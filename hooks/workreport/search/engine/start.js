// Starts the engine in the theme's worker, or in the frame that stands in for it where pages are opened as files.

import { makeHandler } from "./protocol.js";

// The index travels in GB 18030, which takes two bytes for a Han character where UTF-8 takes three. By file:// nothing
// can be fetched, so there it is a script that sets searchIndex.
const ENCODING = "gb18030";

function loadIndex() {
  const address = (type) => new URL(`../../../search/index.${type}`, self.workerAddress || location.href);
  if (location.protocol !== "about:" && location.protocol !== "file:") {
    return fetch(address("json")).then((response) => {
      if (!response.ok) throw new Error(response.statusText);
      return response.arrayBuffer();
    }).then((bytes) => JSON.parse(new TextDecoder(ENCODING).decode(bytes)));
  }
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.charset = ENCODING;
    script.src = address("js");
    script.onload = () => self.searchIndex ? resolve(self.searchIndex) : reject(new Error("broken index"));
    script.onerror = () => reject(new Error("no index"));
    document.head.append(script);
  });
}

const handle = makeHandler(loadIndex, (message) => self.postMessage(message));
self.addEventListener("message", (event) => handle(event.data));
