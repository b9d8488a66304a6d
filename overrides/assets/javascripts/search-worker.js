// The theme starts its search worker on every page, of which few are ever searched. This stands in for it and starts
// the engine, which then loads its data, when a reader comes near the search box or asks, whichever is first. Browsers
// refuse to start a worker from a file:// address; there the engine runs in the page.
{
  const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3;
  const PATIENCE = 5000; // milliseconds
  const LATE = "搜索还没有准备好。网络慢，请再等一等；离线版可能缺了文件，请重新解压。";
  const { Worker } = window;
  const chosen = () => Object.fromEntries([...document.querySelectorAll(".search-filters select")].map(({ name, value }) => [name, value]));

  function runInPage(address, reply) {
    const script = document.createElement("script");
    const engine = new Promise((resolve, reject) => {
      script.onload = () => (window.startSearch ? resolve(window.startSearch(reply)) : reject());
      script.onerror = reject;
    });
    script.src = address;
    document.head.append(script);
    const handle = (message) => engine.then((answer) => answer(message), () => {});
    handle({ type: SETUP });
    return handle;
  }

  // The index comes together with the engine's script and not after it, as a text, which a worker is given sooner than what
  // it says. The offline edition has it as a script, which the engine loads by itself, as it does where this one fails.
  async function fetchIndex() {
    const address = document.querySelector(".md-search").dataset.index;
    const response = address && await fetch(address);
    return response?.ok ? response.text() : null;
  }

  function runInWorker(address, reply) {
    const fetched = fetchIndex().catch(() => null);
    const worker = new Worker(address);
    worker.onmessage = ({ data }) => reply(data);
    const begun = fetched.then((index) => worker.postMessage({ type: SETUP, index }));
    return (message) => begun.then(() => worker.postMessage(message));
  }

  window.Worker = class extends EventTarget {
    constructor(address) {
      super();
      this.address = new URL(address, location.href).href;
      const start = () => this.start();
      document.querySelector("[data-md-component=search-query]").addEventListener("focus", start, { once: true });
      for (const near of document.querySelectorAll(".search-button, .open-search, .md-search__form")) {
        for (const event of ["pointerenter", "touchstart"]) near.addEventListener(event, start, { once: true, passive: true });
      }
      for (const filter of document.querySelectorAll(".search-filters select")) {
        filter.addEventListener("change", () => this.query && this.postMessage(this.query));
      }
      // The theme listens when it has set up everything.
      setTimeout(() => this.reply({ type: READY }));
    }

    start() {
      if (!this.engine) {
        const run = location.protocol === "file:" ? runInPage : runInWorker;
        this.engine = run(this.address, (message) => message.type === RESULT && this.reply(message));
      }
      return this.engine;
    }

    postMessage(message) {
      if (message.type !== QUERY) return;
      this.query = message;
      if (!message.data.trim() && !this.engine) {
        this.reply({ type: RESULT, data: { items: [] } });
        return;
      }
      this.wait(true);
      this.start()({ ...message, only: chosen() });
    }

    // A file of the search that is missing or cut off would make the reader wait for ever.
    wait(busy) {
      clearTimeout(this.late);
      document.querySelector(".md-search-result").setAttribute("aria-busy", busy);
      if (busy) this.late = setTimeout(() => document.querySelector(".md-search-result__meta").replaceChildren(LATE), PATIENCE);
    }

    reply(data) {
      this.wait(false);
      if (data.type === RESULT) {
        const results = document.querySelector(".md-search-result");
        results.classList.toggle("search-found", data.data.items.length > 0);
        // More is to come; what there is can be opened already.
        results.querySelector("ol").setAttribute("aria-busy", Boolean(data.early));
      }
      this.dispatchEvent(new MessageEvent("message", { data }));
    }
  };
}
