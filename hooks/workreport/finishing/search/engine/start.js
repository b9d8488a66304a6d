// Starts the engine in a worker, or gives it to the page where pages are opened as files.

import { offline } from "./edition.js";
import { makeHandler } from "./protocol.js";

const here = self.document ? document.currentScript.src : location.href;
const address = (name) => new URL(`../../../search/${name}.${offline ? "js" : "json"}`, here);

async function fetchData(name) {
  const response = await fetch(address(name));
  if (!response.ok) throw new Error(response.statusText);
  return response.json();
}

// By file:// nothing can be fetched, so in the offline edition the data are scripts that set a property of searchData; a
// worker, which an office's web server allows, runs them as well.
async function runData(name) {
  if (self.document) await runScript(address(name));
  else self.importScripts(address(name).href);
  if (!self.searchData?.[name]) throw new Error(`no ${name}`);
  return self.searchData[name];
}

function runScript(url) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = url;
    script.onload = resolve;
    script.onerror = () => reject(new Error(`no ${url}`));
    document.head.append(script);
  });
}

const load = offline ? runData : fetchData;
if (self.document) {
  self.startSearch = (reply) => makeHandler(load, reply);
} else {
  const handle = makeHandler(load, (message) => self.postMessage(message));
  self.addEventListener("message", (event) => handle(event.data));
}
