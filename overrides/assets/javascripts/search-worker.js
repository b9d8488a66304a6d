// The theme starts its search worker on every page, of which few are ever searched. This stands in for it and starts
// the engine when the box gets the focus or a query comes, whichever is first. Browsers refuse to start a worker from
// a file:// address; there the engine runs in the page.
{
  const READY = 1, QUERY = 2, RESULT = 3;
  const PATIENCE = 5000; // milliseconds
  const LATE = "搜索还没有准备好。网络慢，请再等一等；离线版可能缺了文件，请重新解压。";
  const { Worker } = window;

  function runInPage(address, reply) {
    const script = document.createElement("script");
    const engine = new Promise((resolve, reject) => {
      script.onload = () => (window.startSearch ? resolve(window.startSearch(reply)) : reject());
      script.onerror = reject;
    });
    script.src = address;
    document.head.append(script);
    return (message) => engine.then((handle) => handle(message), () => {});
  }

  function runInWorker(address, reply) {
    const worker = new Worker(address);
    worker.onmessage = ({ data }) => reply(data);
    return (message) => worker.postMessage(message);
  }

  window.Worker = class extends EventTarget {
    constructor(address) {
      super();
      const run = location.protocol === "file:" ? runInPage : runInWorker;
      this.start = () => (this.engine ||= run(new URL(address, location.href).href, (message) => this.reply(message)));
      document.querySelector("[data-md-component=search-query]").addEventListener("focus", this.start, { once: true });
      // The theme listens when it has set up everything.
      setTimeout(() => this.reply({ type: READY }));
    }

    postMessage(message) {
      if (message.type !== QUERY) return;
      if (!message.data.trim() && !this.engine) return this.reply({ type: RESULT, data: { items: [] } });
      this.start()(message);
      // A file of the search that is missing or cut off would make the reader wait for ever.
      this.late ||= setTimeout(() => document.querySelector(".md-search-result__meta").replaceChildren(LATE), PATIENCE);
    }

    reply(data) {
      clearTimeout(this.late);
      this.late = 0;
      this.dispatchEvent(new MessageEvent("message", { data }));
    }
  };
}
