import { exampleFlow as reminder } from '@parley/shared/flow/example-flow';
import type { Flow } from '@parley/shared/flow/flow';

/** The flow that the stories and tests of the editor open: a reminder with every kind of step, none of it placed. */
export const exampleFlow: Flow = {
  ...reminder,
  name: 'Appointment reminder',
  nodes: reminder.nodes.map((node) => (node.id === 'ask' ? { ...node, name: 'Reminder' } : node)),
  layout: {},
};

/** Questions one after the other, each with three answers that are remembered and compared: long to walk. */
export function longFlow(count: number): Flow {
  const ids = Array.from({ length: count }, (_, i) => `q${i}`);
  const answers = ['A', 'B', 'C'].map((label) => ({ id: label, label }));
  return {
    ...exampleFlow,
    nodes: [
      { id: 'start', kind: 'start', data: { triggers: [] } },
      ...ids.map((id) => ({ id, kind: 'question' as const, data: { text: id, saveAs: id, answers } })),
      {
        id: 'fork',
        kind: 'branch',
        data: {
          cases: ids.map((id) => ({
            id,
            label: id,
            when: { all: [{ field: id, is: 'equals' as const, value: 'A' }] },
          })),
        },
      },
    ],
    edges: [
      { from: 'start', exit: 'next', to: 'q0' },
      ...ids.flatMap((from, i) => answers.map(({ id: exit }) => ({ from, exit, to: ids[i + 1] ?? 'fork' }))),
    ],
  };
}
