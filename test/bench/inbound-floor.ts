import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import SQLite from 'better-sqlite3';
import { Hono } from 'hono';

/**
 * The least that could take a text: a bare handler that reads the form and keeps the text, where the contact
 * stands and a text to send, in one transaction that reaches the disk. No signature, no flow, no order, no STOP.
 * A program of its own: it prints its port.
 */
const folder = mkdtempSync(join(tmpdir(), 'parley-floor-'));
const db = new SQLite(join(folder, 'floor.db'));
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec(`create table inbox (id text primary key, phone text not null, text text not null, at integer not null);
  create table standing (phone text primary key, state text not null);
  create table outbox (id integer primary key, phone text not null, text text not null, status text not null)`);
const keep = db.prepare('insert into inbox values (?, ?, ?, ?) on conflict do nothing');
const stand = db.prepare(
  'insert into standing values (?, ?) on conflict (phone) do update set state = excluded.state',
);
const send = db.prepare("insert into outbox (phone, text, status) values (?, ?, 'queued')");

const app = new Hono();
app.post('/webhooks/messagebird/inbound', async (c) => {
  const form = new URLSearchParams(await c.req.text());
  const phone = form.get('originator') ?? '';
  db.transaction(() => {
    keep.run(form.get('id') ?? '', phone, form.get('body') ?? '', Date.now());
    stand.run(phone, JSON.stringify({ node: 'ask', fields: {} }));
    send.run(phone, 'Thanks!');
  }).immediate();
  return c.text('OK');
});
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
  console.log(`port ${port}`),
);
process.on('SIGTERM', () => {
  server.close();
  db.close();
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
});
