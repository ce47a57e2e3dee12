import type { Flow } from '@parley/shared/flow/flow';
import type { Row } from '@parley/shared/preview/coverage';
import type { Played } from '@parley/shared/preview/finding';
import type { WalkReport } from '@parley/shared/preview/walk-paths';
import { stepTitle } from '../nodes/names.ts';
import { tryWords } from '../words/try-it.ts';
import { settingFor } from './personas.ts';
import type { Try } from './use-try.ts';
import { walk } from './walk.ts';

/** So much of a step's title goes into a sentence. */
const longestTitle = 28;

/** A way out as people call it: its answer, and its step. */
export function rowInWords(
  flow: Flow,
  { node, exit }: Row,
): { readonly answer: string; readonly step: string } {
  const step = flow.nodes.find((one) => one.id === node);
  return { answer: exit.label, step: step === undefined ? '' : cut(stepTitle(step)) };
}

function cut(title: string): string {
  return title.length > longestTitle ? `${title.slice(0, longestTitle - 1).trimEnd()}…` : title;
}

/** Walks the draft as somebody whom it greets by name, in office hours. */
export function walkDraft({ session, draft, tools, around }: Try): Promise<WalkReport | null> {
  return walk(session, draft, tools, settingFor('jordan', around(), draft));
}

/** Plays a conversation that was kept, or that a walk has found, in the phone. */
export function playInPhone({ session, shell, draft }: Try, { setting, deeds }: Played, said = ''): void {
  shell.play(draft, setting, deeds);
  session.store.setState({ stage: 'phone', difference: null, said });
}

/** Plays the next way out that nobody has tried, with the answers before it; says where that cannot be. */
export async function tryUntried(current: Try): Promise<void> {
  const { session, draft, coverage } = current;
  const report = await walkDraft(current);
  if (report === null) return;
  for (const row of coverage.untried) {
    const played = report.ways.get(row.id);
    const { answer, step } = rowInWords(draft, row);
    if (played === undefined) continue;
    playInPhone(current, played, tryWords.nowTrying(answer, step));
    return;
  }
  const [first] = coverage.untried;
  if (first === undefined) return;
  const { answer, step } = rowInWords(draft, first);
  session.store.setState({ said: tryWords.cannotTry(answer, step) });
}
