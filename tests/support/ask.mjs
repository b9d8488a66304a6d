// Asks the search of a built site from Node, as a page asks its worker, and prints the answers as JSON. Reads from
// standard input: { worker, queries, fresh }, where `fresh` starts a new worker for every query.
import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createContext, Script } from "node:vm";

const { worker, queries, fresh } = JSON.parse(readFileSync(0, "utf8"));
const script = new Script(readFileSync(worker, "utf8"), { filename: worker });

function start() {
  const fetched = [];
  let listener, answered;
  const self = {
    location: { href: pathToFileURL(worker).href },
    addEventListener: (_, listen) => { listener = listen; },
    postMessage: (message) => answered(message),
    fetch: async (url) => {
      fetched.push(fileURLToPath(url));
      const text = readFileSync(url, "utf8");
      return { ok: true, json: async () => JSON.parse(text), text: async () => text };
    },
    importScripts: (url) => {
      fetched.push(fileURLToPath(url));
      new Script(readFileSync(url, "utf8"), { filename: String(url) }).runInContext(context);
    },
    console, URL, TextDecoder, setTimeout,
  };
  self.self = self;
  const context = createContext(self);
  script.runInContext(context);
  const ask = (data) => new Promise((resolve) => {
    answered = resolve;
    listener({ data });
  });
  return { ask, fetched };
}

// Of the processor, as others may be at work on this machine.
const milliseconds = ({ user, system }) => (user + system) / 1000;
const answers = [];
let engine = start();
for (const query of queries) {
  if (fresh) engine = start();
  const before = process.cpuUsage();
  const { data } = await engine.ask({ type: 2, data: query, explain: true });
  answers.push({ query, items: data.items, why: data.why, took: milliseconds(process.cpuUsage(before)), fetched: engine.fetched });
}
process.stdout.write(JSON.stringify(answers));
