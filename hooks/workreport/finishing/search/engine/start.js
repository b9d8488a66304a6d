// Starts the engine in a worker, or gives it to the page where pages are opened as files.

import { offline, shared } from "./edition.js";
import { makeHandler } from "./protocol.js";

const here = self.document ? document.currentScript.src : location.href;
const address = (name) => new URL(`../../../search/${name}`, here);

async function fetchData(name) {
  const response = await fetch(address(`${name}.json`));
  if (!response.ok) throw new Error(response.statusText);
  return response.json();
}

// By file:// nothing can be fetched, so in the offline edition the data are scripts that set a property of searchData; a
// worker, which an office's web server allows, runs them as well.
async function runData(name) {
  await run(address(`${name}.js`));
  if (!self.searchData?.[name]) throw new Error(`no ${name}`);
  return self.searchData[name];
}

async function run(url) {
  if (self.document) await runScript(url);
  else self.importScripts(url);
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

const loadData = offline ? runData : fetchData;

// With the words comes the script that reads by their tables.
async function load(name) {
  const data = loadData(name);
  if (name !== "words") return data;
  await run(address("readings.js"));
  return { ...(await data), readTables: self.searchReadings(shared()) };
}

if (self.document) {
  self.startSearch = (reply) => makeHandler(load, reply);
} else {
  const handle = makeHandler(load, (message) => self.postMessage(message));
  self.addEventListener("message", (event) => handle(event.data));
}
