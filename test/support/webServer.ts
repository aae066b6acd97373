/** The server for browsers, in a scope that has what a web worker has and nothing of Node. */
import { readFileSync } from "node:fs";
import { createContext, Script } from "node:vm";
import { inRepo } from "./root.ts";

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: unknown;
}

export interface WebServer {
  request<R>(method: string, params: object): Promise<R>;
  notify(method: string, params: object): void;
  /** Everything the server sent, oldest first. */
  readonly heard: readonly Message[];
}

/** As a browser has it; Node's own would keep the tests from ending. */
class Channel {
  readonly port1: { onmessage?: (event: object) => void } = {};
  readonly port2 = { postMessage: (data: unknown) => void setImmediate(() => this.port1.onmessage?.({ data })) };
}

/** Start `dist/web/server.js`. Making code from text is forbidden in its scope, as it is in editors on the web. */
export function startWebServer(): WebServer {
  const heard: Message[] = [];
  const waiting = new Map<number, (message: Message) => void>();
  const scope: { onmessage?: (event: { data: unknown }) => void } & Record<string, unknown> = {
    TextDecoder,
    TextEncoder,
    URL,
    MessageChannel: Channel,
    atob,
    btoa,
    crypto: globalThis.crypto,
    performance,
    queueMicrotask,
    setTimeout,
    clearTimeout,
    addEventListener: () => {},
    postMessage(sent: unknown) {
      const message = structuredClone(sent) as Message;
      heard.push(message);
      if (message.method !== undefined && message.id !== undefined) receive({ jsonrpc: "2.0", id: message.id, result: null });
      else if (message.id !== undefined) waiting.get(message.id)?.(message);
    },
  };
  scope["self"] = scope;
  const receive = (message: object): void => void setTimeout(() => scope.onmessage?.({ data: structuredClone(message) }));
  const context = createContext(scope, { codeGeneration: { strings: false, wasm: false } });
  new Script(readFileSync(inRepo("dist/web/server.js"), "utf8"), { filename: "server.js" }).runInContext(context);
  let last = 0;
  return {
    heard,
    notify: (method, params) => receive({ jsonrpc: "2.0", method, params }),
    request: (method, params) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        const late = setTimeout(() => reject(new Error(`${method} was not answered`)), 20_000);
        waiting.set(id, ({ result, error }) => {
          clearTimeout(late);
          waiting.delete(id);
          if (error === undefined) resolve(result as never);
          else reject(new Error(JSON.stringify(error)));
        });
        receive({ jsonrpc: "2.0", id, method, params });
      }),
  };
}
