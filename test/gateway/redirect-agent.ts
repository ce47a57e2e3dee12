import https from 'node:https';
import net from 'node:net';
import type { Duplex } from 'node:stream';

const COMPANY = /(^|\.)messagebird\.com$/;

/**
 * Sends everything that this process says to messagebird.com to the fake gateway on this port instead: the
 * company's package through the global agent, and the global fetch. For tests and the demo only: it is installed
 * from outside, and the product does not know about it. Returns how to undo it.
 */
export function redirectMessageBird(port: number): () => void {
  if (process.env.NODE_ENV === 'production') throw new Error('The fake gateway does not run in production.');
  const [agent, fetch] = [https.globalAgent, globalThis.fetch];

  class RedirectAgent extends https.Agent {
    override createConnection(
      options: https.RequestOptions,
      callback?: (error: Error | null, stream: Duplex) => void,
    ): Duplex | null | undefined {
      const toCompany = COMPANY.test(options.host ?? '');
      return toCompany ? net.connect(port, '127.0.0.1') : super.createConnection(options, callback);
    }
  }

  https.globalAgent = new RedirectAgent({ keepAlive: false });
  globalThis.fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (!COMPANY.test(url.hostname)) return fetch(input, init);
    const target = `http://127.0.0.1:${port}${url.pathname}${url.search}`;
    return fetch(input instanceof Request ? new Request(target, input) : target, init);
  };
  return () => {
    https.globalAgent = agent;
    globalThis.fetch = fetch;
  };
}
