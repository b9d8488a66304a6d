// Runs the worker named behind "?" and adds the times of its own thread to its replies, in milliseconds: `took` since
// the message came in, and `ready` since the index had come in, which is a fetch of the worker's or the theme's set-up.
const reply = self.postMessage.bind(self), load = self.fetch.bind(self);
let asked = 0, received = 0;
self.addEventListener("message", ({ data }) => {
  asked = performance.now();
  if (!received && data.type === 0 && data.data.docs.length) received = asked;
});
self.fetch = async (address) => {
  const body = await (await load(address)).arrayBuffer();
  received = performance.now();
  return new Response(body);
};
self.postMessage = (message) => {
  const now = performance.now();
  reply({ ...message, took: now - asked, ready: now - received });
};
importScripts(location.search.slice(1));
