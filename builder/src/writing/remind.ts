import { kindOf } from '@parley/shared/nodes/index';
import { defaultAnythingElseText } from '@parley/shared/nodes/question-defaults';
import { blankNode, type Command, connect, newId, updateData } from '../document/commands.ts';
import type { Answer } from '../nodes/answer-words.ts';
import { inspectorWords } from '../words/inspector.ts';

/** Leads *No reply* of a question to a text that asks once more, in sending hours; after it the conversation ends. */
export function remind(question: string, id: string): Command {
  return (flow) => {
    const asked = flow.nodes.find((node) => node.id === question);
    if (asked === undefined) return flow;
    const { answers } = asked.data as { readonly answers: readonly Answer[] };
    const message = { ...blankNode('message', id), data: { text: reminderText(answers) } };
    const known = flow.nodes.find(
      (node) => !kindOf(node).begins && kindOf(node).exits(node.data).length === 0,
    );
    const end = known ?? blankNode('end', newId('end'));
    const nodes = [...flow.nodes, message, ...(known === undefined ? [end] : [])];
    const led = connect({ from: question, exit: 'no-reply', to: id })({
      ...flow,
      nodes: nodes as typeof flow.nodes,
    });
    const whole = connect({ from: id, exit: 'next', to: end.id })(led);
    const kept = kindOf(asked).pause?.(asked.data).put(true) ?? asked.data;
    return updateData(question, () => kept)(whole);
  };
}

/** It names the answers again, as asking again does. */
function reminderText(answers: readonly Answer[]): string {
  const again = /Reply .*$/.exec(defaultAnythingElseText(answers))?.[0];
  return inspectorWords.reminder(again ?? inspectorWords.reminderOpen);
}
