import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin, transformWithOxc } from 'vite';

const embed = (file: string): string => fileURLToPath(new URL(`./src/embed/${file}`, import.meta.url));

/** The styles are a string in a module, where no minifier looks. */
const smallerStyles: Plugin = {
  name: 'parley-smaller-styles',
  transform(code, id) {
    return id.endsWith('/chat/styles.ts')
      ? code.replace(/\n\s*/g, '\n').replace(/([{;:,]) (?=\S)/g, '$1')
      : null;
  },
};

/** The page at `/p/:token`: beside the bundle, each a file of its own, so that a strict policy can allow it. */
const previewPage: Plugin = {
  name: 'parley-preview-page',
  async generateBundle() {
    const script = await transformWithOxc(
      await readFile(embed('preview-page.ts'), 'utf8'),
      'preview-page.ts',
    );
    this.emitFile({ type: 'asset', fileName: 'preview-page.js', source: `{\n${script.code}}\n` });
    for (const fileName of ['preview-page.html', 'preview-page.css']) {
      this.emitFile({ type: 'asset', fileName, source: await readFile(embed(fileName), 'utf8') });
    }
  },
};

export default defineConfig({
  plugins: [smallerStyles, previewPage],
  build: {
    lib: { entry: embed('chat.ts'), formats: ['iife'], name: 'parleyChat', fileName: () => 'chat.js' },
    reportCompressedSize: false,
  },
});
