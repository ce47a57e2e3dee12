import type { Exit } from '@parley/shared/nodes/node-kind';
import type { ScriptPart } from '../nodes/script-parts.ts';
import { scriptWords as words } from '../words/script.ts';

/** A way out in words: “Hot lead: If timeline is ASAP”; a row that only goes on says nothing. */
export function wayWords(exit: Exit, parts: readonly ScriptPart[]): string {
  const does = parts.find(({ says }) => says === undefined)?.lines[0] ?? '';
  if (does.startsWith(exit.label)) return does;
  if (goesOn(exit)) return '';
  return does === '' ? exit.label : words.named(exit.label, does);
}

/** True for a way out that is no choice and has no name of its own. */
export const goesOn = (exit: Exit) => exit.look === 'next' && exit.label === 'Then';
