import { type FlowNode, kindOf } from '../nodes/index.ts';
import { blanksIn } from '../text/blanks.ts';
import { fieldName, malformedNamesIn, namesIn } from '../text/template.ts';
import { type Completed, withFallbacks } from './fallbacks.ts';
import type { Fix, Problem } from './problem.ts';
import { problemOf } from './problem-of.ts';
import { suggester } from './suggest.ts';

/** Longest part of a text that is looked at: the rest is never sent (`MAX_TEXT`), whatever names in it stand for. */
const MAX_LOOKED_AT = 20_000;

/**
 * Finds names that nothing fills in, names without a fallback, and blanks of a template that are still blank, in one
 * node after another. `fields` are all names that something fills in, as their authors wrote them. What is wrong
 * twice with one text is told once.
 */
export function nameProblems(fields: readonly string[]): (node: FlowNode) => Problem[] {
  const known = new Set(fields.flatMap((field) => [field, fieldName(field) ?? field]));
  const nearest = suggester(known);
  return (node) => {
    const blanks = new Set<string>();
    const kind = kindOf(node);
    const unfilled = (kind.reads?.(node.data) ?? []).flatMap(({ name, field }) =>
      known.has(name) || known.has(fieldName(name) ?? name)
        ? []
        : [problemOf('unknown_field', 'warning', { nodeId: node.id, field }, { name })],
    );
    const inTexts = kind.texts(node.data).flatMap(({ field, text: whole }) => {
      const text = whole.slice(0, MAX_LOOKED_AT);
      if (!/[[{]/.test(text)) return [];
      const at = { nodeId: node.id, field };
      // A blank that stands in a text and in its answers is filled in once.
      const left = blanksIn(text).filter(({ blank }) => !blanks.has(blank) && blanks.add(blank));
      const malformed = new Set(malformedNamesIn(text).map((name) => name.text));
      const used = new Map(
        namesIn(text).map((name) => [`${name.name}|${name.fallback === undefined}`, name]),
      );
      return [
        ...left.map(({ blank }) => problemOf('blank_left', 'blocker', at, { blank, ...answerAt(field) })),
        ...[...malformed].map((text) => problemOf('malformed_name', 'blocker', at, { text })),
        ...[...used.values()].flatMap(({ name, fallback }) =>
          known.has(name) ? bare(name, fallback, at, whole) : [unknown(name, fallback, nearest(name), at)],
        ),
      ];
    });
    return [...unfilled, ...inTexts];
  };
}

/** Which of the answers a place is the name of, as people count. */
function answerAt(field: string): { readonly answer?: string } {
  const at = /^answers\.(\d+)\.label$/.exec(field)?.[1];
  return at === undefined ? {} : { answer: `${Number(at) + 1}` };
}

type Place = { nodeId: string; field: string };

function bare(name: string, fallback: string | undefined, at: Place, text: string): Problem[] {
  if (fallback !== undefined || name === 'business_name') return [];
  const whole = withFallbacks(text, name);
  const instead = whole?.fallbacks.find((word) => word !== '');
  const fix = whole === null ? undefined : fallbackFix(whole, at.nodeId, text);
  const facts = { name, ...(instead === undefined ? {} : { instead }) };
  return [problemOf('name_without_fallback', 'tip', { ...at, fix }, facts)];
}

function fallbackFix({ text: to, fallbacks }: Completed, nodeId: string, from: string): Fix {
  const said = [...new Set(fallbacks)].filter((word) => word !== '');
  const label = said.length === 0 ? 'Or leave it out' : `Or ${said.map((word) => `“${word}”`).join(', ')}`;
  return { label, change: { type: 'replace-text', nodeId, from, to } };
}

function unknown(name: string, fallback: string | undefined, meant: string | undefined, at: Place): Problem {
  const level = fallback === undefined ? 'blocker' : 'warning';
  if (meant === undefined) return problemOf('unknown_name', level, at, { name });
  const fix: Fix = { label: `Use ${meant}`, change: { type: 'replace-name', from: name, to: meant } };
  return problemOf('unknown_name', level, { ...at, fix }, { name, meant });
}
