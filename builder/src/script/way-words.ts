import type { Exit } from '@parley/shared/nodes/node-kind';
import { wayName } from '../inspector/next-steps.ts';
import type { ScriptPart } from '../nodes/script-parts.ts';
import { scriptWords as words } from '../words/script.ts';

/** A way out in words: “Hot lead: If timeline is ASAP”; a row that only goes on says nothing. */
export function wayWords(exit: Exit, parts: readonly ScriptPart[]): string {
  const does = parts.find(({ says }) => says === undefined)?.lines[0] ?? '';
  if (does.startsWith(exit.label)) return does;
  if (wayName(exit) === '') return '';
  return does === '' ? exit.label : words.named(exit.label, does);
}
