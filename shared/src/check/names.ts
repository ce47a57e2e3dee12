import { distance } from 'fastest-levenshtein';
import { type FlowNode, kindOf } from '../nodes/index.ts';
import { blanksIn } from '../text/blanks.ts';
import { malformedNamesIn, namesIn } from '../text/template.ts';
import type { Problem } from './problem.ts';
import { sentenceFor } from './wording.ts';

/** Names that nothing fills in, names without a fallback, and blanks of a template that are still blank. */
export function nameProblems(node: FlowNode, known: ReadonlySet<string>): Problem[] {
  const blanks = new Set<string>();
  return kindOf(node)
    .texts(node.data)
    .flatMap(({ field, text }) => {
      const at = { nodeId: node.id, field };
      // A blank that stands in a text and in its answers is filled in once.
      const left = blanksIn(text).filter(({ blank }) => !blanks.has(blank) && blanks.add(blank));
      return [
        ...left.map(({ blank }): Problem => problem('blank_left', 'blocker', at, { blank })),
        ...malformedNamesIn(text).map(
          (name): Problem => problem('malformed_name', 'blocker', at, { text: name.text }),
        ),
        ...namesIn(text).flatMap(({ name, fallback }) => oneName(name, fallback, known, at)),
      ];
    });
}

type Place = { nodeId: string; field: string };

function problem(code: string, level: Problem['level'], at: Place, facts: Record<string, string>): Problem {
  return { code, level, ...at, message: sentenceFor(code, facts) };
}

function oneName(
  name: string,
  fallback: string | undefined,
  known: ReadonlySet<string>,
  at: Place,
): Problem[] {
  if (known.has(name))
    return fallback === undefined && name !== 'business_name'
      ? [problem('name_without_fallback', 'tip', at, { name })]
      : [];
  const meant = nearest(name, known);
  const found = problem('unknown_name', fallback === undefined ? 'blocker' : 'warning', at, {
    name,
    ...(meant === undefined ? {} : { meant }),
  });
  return meant === undefined
    ? [found]
    : [{ ...found, fix: { label: `Use ${meant}`, change: { type: 'replace-name', from: name, to: meant } } }];
}

function nearest(name: string, known: ReadonlySet<string>): string | undefined {
  const ranked = [...known]
    .map((other) => ({ other, far: distance(name, other) }))
    .sort((a, b) => a.far - b.far);
  return ranked[0] !== undefined && ranked[0].far <= 2 ? ranked[0].other : undefined;
}
