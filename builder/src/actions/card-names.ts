import type { Problem } from '@parley/shared/check/problem';
import type { Flow } from '@parley/shared/flow/flow';
import { readingOrder } from '@parley/shared/flow/reading-order';
import { kindOf } from '@parley/shared/nodes/index';
import { indexOf } from '../document/flow-index.ts';
import { titleBesideKind } from '../nodes/names.ts';
import { actionWords } from '../words/actions.ts';

type ProblemsOf = ReadonlyMap<string, readonly Problem[]>;

type Names = ReadonlyMap<string, string>;

const known = new WeakMap<Flow, { readonly problemsOf: ProblemsOf; readonly names: Names }>();

/** What each card is called by screen readers: "Question 2, Reminder. 2 answers, 1 warning", counted as one reads. */
export function cardNames(flow: Flow, problemsOf: ProblemsOf): Names {
  const before = known.get(flow);
  if (before?.problemsOf === problemsOf) return before.names;
  const names = namesOf(flow, problemsOf);
  known.set(flow, { problemsOf, names });
  return names;
}

function namesOf(flow: Flow, problemsOf: ProblemsOf): Names {
  const words = actionWords.card;
  const { nodes } = indexOf(flow);
  const counts = new Map<string, number>();
  const names = new Map<string, string>();
  for (const id of readingOrder(flow).ids) {
    const node = nodes.get(id);
    if (node === undefined) continue;
    const kind = kindOf(node);
    const number = (counts.get(node.kind) ?? 0) + 1;
    counts.set(node.kind, number);
    const answers = kind.answers?.(node.data).length;
    const problems = problemsOf.get(id) ?? [];
    const blockers = problems.filter(({ level }) => level === 'blocker').length;
    const warnings = problems.filter(({ level }) => level === 'warning').length;
    const facts = [
      ...(answers === undefined ? [] : [words.answers(answers)]),
      ...(blockers === 0 ? [] : [words.blockers(blockers)]),
      ...(warnings === 0 ? [] : [words.warnings(warnings)]),
    ];
    const title = titleBesideKind(node);
    // Of what begins the flow there is but one.
    names.set(
      id,
      kind.begins ? words.only(kind.title, title, facts) : words.name(kind.title, number, title, facts),
    );
  }
  return names;
}
