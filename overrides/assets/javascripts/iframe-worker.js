// Browsers refuse to start a Worker from a file:// address. There, the theme's search worker runs in a hidden frame
// of the same origin instead. The theme's worker script looks for the name IFrameWorker to know that it is framed.
if (location.protocol === "file:") {
  window.IFrameWorker = class extends EventTarget {
    constructor(address) {
      super();
      const frame = document.createElement("iframe");
      frame.hidden = true;
      // Firefox 140 replaces the frame's first document when the frame has loaded; a script put in earlier would be lost.
      this.ready = new Promise((resolve, reject) => {
        frame.addEventListener("load", () => {
          this.inside = frame.contentWindow;
          this.inside.workerAddress = new URL(address, location.href).href;
          this.inside.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
          const script = this.inside.document.createElement("script");
          script.src = this.inside.workerAddress;
          script.addEventListener("load", resolve);
          script.addEventListener("error", reject);
          this.inside.document.body.append(script);
        }, { once: true });
      });
      document.body.append(frame);
    }

    postMessage(data) {
      this.ready.then(
        () => this.inside.dispatchEvent(new MessageEvent("message", { data })),
        () => this.dispatchEvent(new Event("error")),
      );
    }
  };
  window.Worker = window.IFrameWorker;
}
