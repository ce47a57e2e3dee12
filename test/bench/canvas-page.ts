import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const builder = fileURLToPath(new URL('../../builder/', import.meta.url));
const folder = fileURLToPath(new URL('../../.cache/canvas-bench/', import.meta.url));

/** Builds the page that shows our canvas or plain React Flow, as it would be shipped; tells where it is. */
export async function buildPage(): Promise<string> {
  await mkdir(folder, { recursive: true });
  await build({
    root: builder,
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2023',
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: join(builder, 'src/stories/canvas-bench.tsx'),
        output: { entryFileNames: 'page.js', assetFileNames: '[name][extname]' },
      },
    },
  });
  const page = `<!doctype html><link rel="stylesheet" href="/canvas-bench.css"><div id="root"></div><script type="module" src="/page.js"></script>`;
  await writeFile(join(folder, 'index.html'), page);
  return folder;
}
