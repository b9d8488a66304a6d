// Starts the engine in the theme's worker, or in the frame that stands in for it where pages are opened as files.

import { makeHandler } from "./protocol.js";

// The index travels in GB 18030, which takes two bytes for a Han character where UTF-8 takes three.
const ENCODING = "gb18030";
const address = (file) => new URL(`../../../search/${file}`, self.workerAddress || location.href);

function fetchData(name) {
  return fetch(address(`${name}.json`)).then((response) => {
    if (!response.ok) throw new Error(response.statusText);
    return response.arrayBuffer();
  }).then((bytes) => JSON.parse(new TextDecoder(ENCODING).decode(bytes)));
}

// By file:// nothing can be fetched, so there the data are scripts that set a property of searchData.
function runData(name) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    const fail = () => reject(new Error(`no ${name}`));
    script.charset = ENCODING;
    script.src = address(`${name}.js`);
    script.onload = () => (self.searchData && self.searchData[name] ? resolve(self.searchData[name]) : fail());
    script.onerror = fail;
    document.head.append(script);
  });
}

const handle = makeHandler(self.document ? runData : fetchData, (message) => self.postMessage(message));
self.addEventListener("message", (event) => handle(event.data));
