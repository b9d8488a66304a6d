"""A headless Firefox as Debian ships it, led over a WebSocket in the language that it speaks itself, WebDriver BiDi."""

import json
import os
import re
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path
from queue import SimpleQueue
from tempfile import TemporaryDirectory
from threading import Thread

from websocket import WebSocket, create_connection

SECONDS = 20
EVENTS = ["browsingContext.load", "log.entryAdded", "network.beforeRequestSent"]

# Firefox is to ask nobody for anything: for every host but this machine it is sent to a proxy that is not there.
PREFERENCES = {
    "network.proxy.type": 1,
    "network.proxy.socks": "127.0.0.1",
    "network.proxy.socks_port": 9,
    "network.proxy.socks_remote_dns": True,
    "network.proxy.failover_direct": False,
    "network.dns.disabled": True,
}


class Firefox:
    """One tab of Firefox, and what it reported: pages loaded, errors, addresses asked for."""

    def __init__(self, socket: WebSocket) -> None:
        self.socket = socket
        self.numbers = count(1)
        self.events: list[dict] = []
        self.closed: set[str] = set()
        self.command("session.new", capabilities={})
        self.command("session.subscribe", events=EVENTS)
        # In the tab that Firefox starts with, the address bar has the focus, and no page in it hears of focus.
        self.tab = self.new_tab()

    def new_tab(self) -> str:
        """Opens an empty tab and returns its name."""
        return self.command("browsingContext.create", type="tab")["context"]

    def start_anew(self) -> None:
        """Goes on in another tab with nothing reported; what the last one still reports late is not heard any more."""
        last, self.tab = self.tab, self.new_tab()
        self.closed.add(last)
        self.command("browsingContext.close", context=last)
        self.events.clear()

    def command(self, method: str, **parameters) -> dict:
        """Sends one command and returns its result; raises RuntimeError when Firefox refuses it."""
        number = next(self.numbers)
        self.socket.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while (answer := self.receive()).get("id") != number:
            pass
        if answer["type"] == "error":
            raise RuntimeError(f"{method}: {answer['message']}")
        return answer["result"]

    def receive(self) -> dict:
        """The next message; events are kept."""
        message = json.loads(self.socket.recv())
        if message["type"] == "event":
            self.events.append(message)
        return message

    def reported(self, event: str) -> list[dict]:
        """What the events of one kind reported so far."""
        found = [message["params"] for message in self.events if message["method"] == event]
        return [each for each in found if each.get("context", each.get("source", {}).get("context")) not in self.closed]

    def open(self, address: str) -> None:
        """Opens a page and waits until it has loaded."""
        self.command("browsingContext.navigate", context=self.tab, url=address, wait="complete")

    def evaluate(self, expression: str):
        """The value of a JavaScript expression, awaited; raises RuntimeError when it throws."""
        script = f"(async () => JSON.stringify(await ({expression}) ?? null))()"
        answer = self.command("script.evaluate", expression=script, target={"context": self.tab}, awaitPromise=True)
        if answer["type"] == "exception":
            raise RuntimeError(answer["exceptionDetails"]["text"])
        return json.loads(answer["result"]["value"])

    def wait_for(self, condition: str) -> None:
        """Waits until a JavaScript expression is true."""
        self.evaluate(
            f"new Promise(done => (function look() {{ ({condition}) ? done() : requestAnimationFrame(look) }})())"
        )

    def press(self, key: str) -> None:
        """Presses a key and lets it go, as a reader's finger would."""
        strokes = [{"type": "keyDown", "value": key}, {"type": "keyUp", "value": key}]
        self.command(
            "input.performActions", context=self.tab, actions=[{"type": "key", "id": "keyboard", "actions": strokes}]
        )

    def follow(self, selector: str) -> None:
        """Presses Enter on the first link that matches and waits until the page behind it has loaded."""
        address = self.evaluate(f"(link => (link.focus(), link.href))(document.querySelector({selector!r}))")
        self.press("\ue007")
        while address not in [page["url"] for page in self.reported("browsingContext.load")]:
            self.receive()


def listening_address(process: subprocess.Popen) -> str:
    """The WebSocket that Firefox says it listens on; what it says later is read too, lest it wait for a reader."""
    lines: SimpleQueue[str] = SimpleQueue()
    Thread(target=lambda: [lines.put(line) for line in process.stderr], daemon=True).start()
    while not (found := re.search(r"listening on (ws://\S+)", lines.get(timeout=SECONDS))):
        pass
    return found[1]


@contextmanager
def running(home: Path) -> Iterator[subprocess.Popen]:
    """Firefox with a fresh profile; at the end it is killed with all its helpers: nobody needs what it would save."""
    program = shutil.which("firefox-esr") or "firefox"
    lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in PREFERENCES.items())
    (home / "user.js").write_text("".join(lines))
    command = [program, "--headless", "--no-remote", "--profile", str(home), "--remote-debugging-port=0"]
    options = {"env": {**os.environ, "HOME": str(home), "MOZ_CRASHREPORTER_DISABLE": "1"}, "stdout": subprocess.DEVNULL}
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True, **options) as process:
        try:
            yield process
        finally:
            os.killpg(process.pid, signal.SIGKILL)


@contextmanager
def open_firefox() -> Iterator[Firefox]:
    """A headless Firefox, gone at the end; raises FileNotFoundError when none is installed."""
    with (
        TemporaryDirectory() as home,
        running(Path(home)) as process,
        closing(
            create_connection(listening_address(process) + "/session", timeout=SECONDS, suppress_origin=True)
        ) as socket,
    ):
        yield Firefox(socket)
