import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The engine with every kind of node, as one minified file. */
async function engineBundle(): Promise<string> {
  const result = await build({
    logLevel: 'silent',
    configFile: false,
    root: `${root}test`,
    build: {
      write: false,
      rollupOptions: { input: `${root}test/bench/engine-entry.ts`, preserveEntrySignatures: 'strict' },
    },
  });
  return [result]
    .flat()
    .flatMap((part) => ('output' in part ? part.output : []))
    .map((file) => (file.type === 'chunk' ? file.code : ''))
    .join('\n');
}

function size(what: string, text: string | Buffer, limit: number): boolean {
  const kb = gzipSync(text, { level: 9 }).length / 1024;
  const met = kb <= limit;
  console.log(`${what}: ${kb.toFixed(1)} KB gzip (at most ${limit}) ${met ? 'met' : 'MISSED'}`);
  return met;
}

/** What a page downloads: the engine with all kinds, and the chat widget as built. */
export async function benchSizes(): Promise<boolean> {
  const engine = size('engine and all kinds', await engineBundle(), 25);
  const chat = `${root}widget/dist/chat.js`;
  if (!existsSync(chat)) {
    console.log('/w/chat.js: not built. Run npm start once.');
    return false;
  }
  return size('/w/chat.js', readFileSync(chat), 15) && engine;
}
