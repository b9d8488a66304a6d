// Asks the search of a built site from Node, as a page asks its worker, and prints the answers as JSON. Reads from
// standard input: { worker, queries, fresh }, where `fresh` starts a new worker for every query. Of a query that is answered
// early, the files are those that were loaded until then, and the items those of the last answer.
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
    console, URL, TextDecoder, setTimeout, clearTimeout,
  };
  self.self = self;
  const context = createContext(self);
  script.runInContext(context);
  return (data) => new Promise((resolve) => {
    let until;
    answered = ({ data: found, early }) => {
      until = until || [...fetched];
      if (!early) resolve({ ...found, fetched: until });
    };
    listener({ data });
  });
}

// Of the processor, as others may be at work on this machine.
const milliseconds = ({ user, system }) => (user + system) / 1000;
const answers = [];
let ask = start();
for (const query of queries) {
  if (fresh) ask = start();
  const before = process.cpuUsage();
  const answer = await ask({ type: 2, data: query, explain: true });
  answers.push({ query, ...answer, took: milliseconds(process.cpuUsage(before)) });
}
process.stdout.write(JSON.stringify(answers));
