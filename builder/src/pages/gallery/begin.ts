import type { Flow } from '@parley/shared/flow/flow';
import { flowVersion } from '@parley/shared/flow/flow';
import type { DataOf } from '@parley/shared/nodes/index';
import { pasteAnswers } from '@parley/shared/text/paste-answers';
import { blankNode, connect, newId, setData } from '../../document/commands.ts';
import { withPasted } from '../../writing/use-pasted-answers.ts';

const longestName = 60;

/** A flow that begins with this question, named after it; a list of answers in it becomes its answers. */
export function flowAsking(text: string): Flow {
  const listed = pasteAnswers(text);
  const [start, question] = [blankNode('start', 'start'), blankNode('question', newId('question'))];
  const empty: Flow = {
    version: flowVersion,
    name: nameFrom(listed?.lead || text),
    nodes: [start, question],
    edges: [],
    layout: {},
  };
  const answers = withPasted([], listed?.answers ?? []);
  const data = { ...(question.data as DataOf<'question'>), text, answers };
  return connect({ from: start.id, exit: 'next', to: question.id })(setData(question.id, data)(empty));
}

/** The first line of a text, cut between two words. */
export function nameFrom(text: string): string {
  const [line = ''] = text.trim().split('\n');
  if (line.length <= longestName) return line;
  const cut = line.slice(0, longestName);
  return `${cut.slice(0, cut.lastIndexOf(' ') > 0 ? cut.lastIndexOf(' ') : longestName)} …`;
}

/** This name, with the first number that makes it one of a kind. */
export function numbered(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name;
  let number = 2;
  while (taken.includes(`${name} ${number}`)) number += 1;
  return `${name} ${number}`;
}
