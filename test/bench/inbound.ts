import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
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

interface Ready {
  readonly body: string;
  readonly headers: Record<string, string>;
}

/** Signed texts made before the clock runs: each of 64 people answers the lead qualification, text by text. */
function texts(url: string): Ready[] {
  const replies = ['LEADS', 'a', 'maybe', 'b'];
  return Array.from({ length: perRound }, (_, i) => {
    const from = `1555${String(2_000_000 + (i % connections))}`;
    const text = replies[Math.floor(i / connections) % replies.length] ?? '';
    const form = { id: randomUUID(), originator: from, recipient: '14155550100', body: text };
    const body = new URLSearchParams(form).toString();
    const call = { method: 'POST' as const, url: `${url}${path}`, body, contentType: null };
    const signed = signCall(call, { key, now: Date.now(), jti: randomUUID(), fault: 'ok' });
    const headers = {
      ...Object.fromEntries(signed.headers),
      'content-type': 'application/x-www-form-urlencoded',
    };
    return { body, headers };
  });
}

function post(agent: Agent, port: number, { body, headers }: Ready): Promise<void> {
  return new Promise((done, failed) => {
    const call = request(
      {
        agent,
        host: '127.0.0.1',
        port,
        path,
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      },
      (response) => {
        response.resume();
        response.on('end', () =>
          response.statusCode === 200 ? done() : failed(new Error(`answered ${response.statusCode}`)),
        );
      },
    );
    call.on('error', failed);
    call.end(body);
  });
}

/** Acknowledged texts a second, over 64 connections, each of which waits for its answer. */
async function load(url: string): Promise<number> {
  const port = Number(new URL(url).port);
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const all = texts(url);
  const figure = await perSecond(perRound, async () => {
    const lines = Array.from({ length: connections }, async (_, line) => {
      for (let i = line; i < all.length; i += connections) {
        const text = all[i];
        if (text !== undefined) await post(agent, port, text);
      }
    });
    await Promise.all(lines);
  });
  agent.destroy();
  return figure;
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
  const template = findTemplate('lead-qualification');
  if (template === undefined) throw new Error('the lead qualification is gone');
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
