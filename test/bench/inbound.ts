import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { exampleBlanks, findTemplate } from '@parley/shared/templates/index';
import type { TestServer } from '../e2e/server.ts';
import { signCall } from '../gateway/signing.ts';
import { signingKey as key, startLive } from '../live/live.ts';
import { inTurn, median, perSecond, report } from './rounds.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const path = '/webhooks/messagebird/inbound';
const perRound = 3_000;
const connections = 64;

/** Signed texts made before the clock runs: each of 64 people answers the lead qualification, text by text. */
function requests(url: string): Buffer[] {
  const replies = ['LEADS', 'yes', 'a', '1', 'yes'];
  return Array.from({ length: perRound }, (_, i) => {
    const from = `1555${String(2_000_000 + (i % connections))}`;
    const text = replies[Math.floor(i / connections) % replies.length] ?? '';
    const form = { id: randomUUID(), originator: from, recipient: '14155550100', body: text };
    const body = new URLSearchParams(form).toString();
    const call = { method: 'POST' as const, url: `${url}${path}`, body, contentType: null };
    const { headers } = signCall(call, { key, now: Date.now(), jti: randomUUID(), fault: 'ok' });
    const head = [
      `POST ${path} HTTP/1.1`,
      `Host: ${new URL(url).host}`,
      'Content-Type: application/x-www-form-urlencoded',
      `Content-Length: ${Buffer.byteLength(body)}`,
      ...[...headers].map(([name, value]) => `${name}: ${value}`),
    ];
    return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`);
  });
}

/** One connection: sends its requests one by one, each after the answer to the one before. */
function converse(port: number, own: readonly Buffer[]): Promise<void> {
  return new Promise((done, failed) => {
    let next = 0;
    const socket = connect(port, '127.0.0.1', () => socket.write(own[next++] ?? ''));
    socket.setNoDelay(true);
    socket.on('error', failed);
    socket.on('data', (data: Buffer) => {
      if (!data.toString('latin1', 0, 12).startsWith('HTTP/1.1 200')) {
        failed(new Error(data.toString('latin1')));
        socket.destroy();
        return;
      }
      const following = own[next++];
      if (following !== undefined) socket.write(following);
      else {
        socket.destroy();
        done();
      }
    });
  });
}

/** Acknowledged texts a second, over 64 connections. The client is as thin as can be: it must not be what is measured. */
async function load(url: string): Promise<number> {
  const port = Number(new URL(url).port);
  const all = requests(url);
  const lines = Array.from({ length: connections }, (_, line) =>
    all.filter((_request, i) => i % connections === line),
  );
  return perSecond(perRound, async () => {
    await Promise.all(lines.map((own) => converse(port, own)));
  });
}

async function startFloor(): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(process.execPath, ['test/bench/inbound-floor.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { url: `http://127.0.0.1:${line.toString().trim().split(' ')[1]}`, child };
}

/** A live flow that the texts walk through. */
async function publish(server: TestServer): Promise<void> {
  const template = findTemplate('lead-qualification-bot');
  if (template === undefined) throw new Error('the lead qualification bot is gone');
  const blanks = Object.fromEntries(exampleBlanks(template));
  const made = await server.api('POST', '/api/flows', { name: 'Bench', template: template.key, blanks });
  const { id, draft, revision } = await made.json();
  const nodes = draft.nodes.map((node: { id: string }) =>
    node.id === 'start' ? { ...node, data: { triggers: [{ type: 'keyword', words: ['LEADS'] }] } } : node,
  );
  await server.api('PUT', `/api/flows/${id}/draft`, { flow: { ...draft, nodes }, baseRevision: revision });
  const published = await server.api('POST', `/api/flows/${id}/publish`, {});
  if (published.status !== 200)
    throw new Error(`publish answered ${published.status}: ${await published.text()}`);
}

/**
 * Signed texts acknowledged by a whole server (signature, dedupe, flow, timers, outbox, all on disk) against the
 * bare handler. The server's own sending goes on at its usual ten a second, to a fake MessageBird.
 */
export async function benchInbound(): Promise<boolean> {
  const { server, stop } = await startLive(10);
  const floor = await startFloor();
  try {
    await publish(server);
    const figures = await inTurn(5, { ours: () => load(server.url), floor: () => load(floor.url) });
    return report(
      'signed texts acknowledged',
      median(figures.ours ?? []),
      median(figures.floor ?? []),
      0.6,
      'texts/s',
    );
  } finally {
    floor.child.kill('SIGTERM');
    await stop();
  }
}
