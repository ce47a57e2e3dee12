import type { NodeProblem } from './node-kind.ts';

/** The first line of a text, for a card's summary; a long one is cut. */
export function firstLine(text: string): string {
  const line = text.trim().split('\n', 1)[0] ?? '';
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

/** A text that a contact should read must say something. */
export function textProblems(text: string, field: string): NodeProblem[] {
  return text.trim() === '' ? [{ code: 'empty_text', level: 'blocker', field }] : [];
}
