// Starts the engine in a worker, or gives it to the page where pages are opened as files.

import { makeHandler } from "./protocol.js";

const here = self.document ? document.currentScript.src : location.href;
const address = (file) => new URL(`../../../search/${file}`, here);

function fetchData(name) {
  return fetch(address(`${name}.json`)).then((response) => {
    if (!response.ok) throw new Error(response.statusText);
    return response.json();
  });
}

// By file:// nothing can be fetched, so there the data are scripts that set a property of searchData.
function runData(name) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    const fail = () => reject(new Error(`no ${name}`));
    script.charset = "utf-8";
    script.src = address(`${name}.js`);
    script.onload = () => (self.searchData?.[name] ? resolve(self.searchData[name]) : fail());
    script.onerror = fail;
    document.head.append(script);
  });
}

if (self.document) {
  self.startSearch = (reply) => makeHandler(runData, reply);
} else {
  const handle = makeHandler(fetchData, (message) => self.postMessage(message));
  self.addEventListener("message", (event) => handle(event.data));
}
