import type { Flow } from '@parley/shared/flow/flow';
import { maxBytes } from '@parley/shared/flow/flow';
import { flowsWords } from '../../words/flows.ts';

/** A flow from a file, or in words why it is none. */
export type FileRead =
  | { readonly ok: true; readonly flow: Flow }
  | { readonly ok: false; readonly why: string };

/** Reads a file that someone chose or dropped, whatever it is. Never throws. */
export async function readFile(file: Pick<File, 'size' | 'text'>): Promise<FileRead> {
  if (file.size > maxBytes) return { ok: false, why: flowsWords.tooLarge };
  const text = await file.text().catch(() => '');
  const value = parse(text);
  if (value === undefined) return { ok: false, why: flowsWords.notReadable };
  if (!looksLikeFlow(value)) return { ok: false, why: flowsWords.foreign };
  // All kinds of steps come with it, which the list itself does not need.
  const { readFlow } = await import('@parley/shared/flow/read-flow');
  const read = readFlow(value);
  return read.ok ? read : { ok: false, why: read.problem.message };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function looksLikeFlow(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'version' in value && 'nodes' in value;
}
