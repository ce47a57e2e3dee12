import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WebhookRequest } from '@parley/server/channels/provider';

/** Stands where Parley would: keeps every request as a provider reads it, and answers as it is told. */
export async function startWebhookSink(now: () => number) {
  const requests: WebhookRequest[] = [];
  const answers: number[] = [];
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    const headers = new Headers();
    for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
    const { method = 'GET' } = request;
    requests.push({ method, url: `${origin}${request.url ?? ''}`, headers, body, now: now() });
    response.writeHead(answers.shift() ?? 200).end('OK');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `${origin}/in`,
    requests,
    /** The HTTP statuses of the next answers; 200 after that. */
    answer: (...statuses: readonly number[]) => answers.push(...statuses),
    close: () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      return closed;
    },
  };
}

export type WebhookSink = Awaited<ReturnType<typeof startWebhookSink>>;
