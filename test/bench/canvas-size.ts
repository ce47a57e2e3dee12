import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../builder/', import.meta.url));
const mostKb = 230;

interface Chunk {
  readonly fileName: string;
  readonly code: string;
  readonly imports: readonly string[];
  readonly isEntry: boolean;
  readonly moduleIds: readonly string[];
}

/** Everything that a browser has to load before the canvas can be used: the page itself and the editor. */
export async function benchCanvasSize(): Promise<boolean> {
  const result = await build({ root, logLevel: 'silent', build: { write: false } });
  const chunks = [result]
    .flat()
    .flatMap((part) => ('output' in part ? part.output : []))
    .flatMap((file): Chunk[] => (file.type === 'chunk' ? [file] : []));
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const needed = new Set<string>();
  const need = (chunk: Chunk | undefined) => {
    if (chunk === undefined || needed.has(chunk.fileName)) return;
    needed.add(chunk.fileName);
    for (const name of chunk.imports) need(byName.get(name));
  };
  for (const chunk of chunks) {
    const editor = chunk.moduleIds.some((id) => id.endsWith('/src/editor/Editor.tsx'));
    if (chunk.isEntry || editor) need(chunk);
  }
  const bytes = [...needed].map((name) => brotliCompressSync(byName.get(name)?.code ?? '').length);
  const kb = bytes.reduce((sum, size) => sum + size, 0) / 1024;
  const met = kb <= mostKb;
  console.log(
    `JavaScript before the canvas is usable: ${kb.toFixed(1)} KB brotli in ${needed.size} files (at most ${mostKb}) ${met ? 'met' : 'MISSED'}`,
  );
  return met;
}
