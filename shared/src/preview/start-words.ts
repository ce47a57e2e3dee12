import type { Version } from '../flow/graph.ts';
import { start } from '../nodes/start.ts';
import { normaliseKeyword } from '../text/keyword.ts';

/** The words that start this flow, as its author wrote them. */
export function keywordsOf(version: Version): string[] {
  const node = version.start === null ? undefined : version.steps.get(version.start)?.node;
  const data = start.data.safeParse(node?.data);
  if (!data.success) return [];
  return data.data.triggers.flatMap((trigger) => (trigger.type === 'keyword' ? trigger.words : []));
}

/** Whether a text is a keyword that starts this flow: the whole text, case and punctuation aside. */
export function startWords(version: Version, text: string): boolean {
  const said = normaliseKeyword(text);
  return keywordsOf(version).some((word) => normaliseKeyword(word) === said);
}
