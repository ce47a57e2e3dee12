import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { oneEditorFile } from './one-editor-file.ts';

const server = `http://127.0.0.1:${process.env.PORT ?? 3000}`;
const served = ['/api', '/w/', '/p/', '/o/', '/webhooks', '/healthz', '/metrics'];

/** The builder: built into dist/, which the server serves; in development beside a server on port 3000. */
export default defineConfig({
  plugins: [react(), oneEditorFile()],
  // What nobody would miss is not loaded: 4 KB before the canvas is usable.
  resolve: { alias: { 'd3-color': fileURLToPath(new URL('./src/canvas/no-colours.ts', import.meta.url)) } },
  server: {
    port: 5173,
    strictPort: true,
    proxy: Object.fromEntries(served.map((path) => [path, { target: server, changeOrigin: false }])),
  },
  build: { target: 'es2023', sourcemap: false, chunkSizeWarningLimit: 800, assetsInlineLimit: 0 },
});
