import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Request } from './request-env.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};
/** Names without a folder in them: nothing outside the served folder can be asked for. */
const plainName = /^[\w-][\w.-]*$/;
const compress = promisify(gzip);

interface Known {
  readonly changed: number;
  readonly bytes: Buffer<ArrayBuffer>;
  readonly zipped: Buffer<ArrayBuffer> | null;
  readonly etag: string;
}

/** Files of one built folder, kept in memory until they change on disk. */
export class StaticFiles {
  private readonly folder: string;
  private readonly known = new Map<string, Known>();

  constructor(folder: string) {
    this.folder = folder;
  }

  /** The file as an answer, or null where there is none of that name. `caching` is the Cache-Control header. */
  async serve(c: Request, name: string, caching: string): Promise<Response | null> {
    const type = types[extname(name)];
    const file = type === undefined || !plainName.test(name) ? null : await this.read(name);
    if (file === null || type === undefined) return null;
    const headers: Record<string, string> = {
      etag: file.etag,
      'cache-control': caching,
      vary: 'Accept-Encoding',
    };
    if ((c.req.header('if-none-match') ?? '').includes(file.etag)) return c.body(null, 304, headers);
    headers['content-type'] = type;
    if (file.zipped === null || !/\bgzip\b/.test(c.req.header('accept-encoding') ?? ''))
      return c.body(file.bytes, 200, headers);
    return c.body(file.zipped, 200, { ...headers, 'content-encoding': 'gzip' });
  }

  private async read(name: string): Promise<Known | null> {
    const path = join(this.folder, name);
    const info = await stat(path).catch(() => null);
    if (!info?.isFile()) return null;
    const known = this.known.get(name);
    if (known?.changed === info.mtimeMs) return known;
    const bytes = await readFile(path);
    const text = /^text|json|svg/.test(types[extname(name)] ?? '');
    const made: Known = {
      changed: info.mtimeMs,
      bytes,
      zipped: text && bytes.byteLength > 1_000 ? await compress(bytes) : null,
      etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    };
    this.known.set(name, made);
    return made;
  }
}
