import type { Version } from '../flow/graph.ts';
import { start } from '../nodes/start.ts';
import { normaliseKeyword } from '../text/keyword.ts';

/** Whether a text is a keyword that starts this flow: the whole text, case and punctuation aside. */
export function startWords(version: Version, text: string): boolean {
  const node = version.start === null ? undefined : version.steps.get(version.start)?.node;
  const data = start.data.safeParse(node?.data);
  if (!data.success) return false;
  const said = normaliseKeyword(text);
  return data.data.triggers.some(
    (trigger) => trigger.type === 'keyword' && trigger.words.some((word) => normaliseKeyword(word) === said),
  );
}
