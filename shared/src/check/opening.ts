import type { Flow } from '../flow/flow.ts';
import { kindOf, nodeKinds } from '../nodes/index.ts';
import { namesStop, optOutLine } from '../text/compliance.ts';
import { firstTexts } from './first-texts.ts';
import type { Problem } from './problem.ts';
import { sentenceFor } from './wording.ts';

/** First texts that do not say how to opt out, for workspaces in which nothing says it by itself. */
export function openingProblems(flow: Flow): Problem[] {
  const firsts = firstTexts(flow);
  const level = startsByOptIn(flow) ? 'blocker' : 'warning';
  return flow.nodes.flatMap((node): Problem[] => {
    if (!firsts.has(node.id)) return [];
    const text =
      kindOf(node)
        .texts(node.data)
        .find(({ field }) => field === 'text')?.text ?? '';
    if (text.trim() === '' || namesStop(text)) return [];
    const change = {
      type: 'replace-text',
      nodeId: node.id,
      from: text,
      to: `${text.trimEnd()} ${optOutLine}`,
    } as const;
    return [
      {
        code: 'first_text_without_stop',
        level,
        nodeId: node.id,
        field: 'text',
        message: sentenceFor('first_text_without_stop'),
        fix: { label: `Add “${optOutLine}”`, change },
      },
    ];
  });
}

function startsByOptIn(flow: Flow): boolean {
  return flow.nodes.some((node) => {
    const start = kindOf(node).begins ? nodeKinds.start.data.safeParse(node.data) : null;
    return start?.success === true && start.data.triggers.some(({ type }) => type === 'opt-in');
  });
}
