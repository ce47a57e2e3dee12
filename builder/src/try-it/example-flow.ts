import { exampleFlow as reminder } from '@parley/shared/flow/example-flow';
import type { Flow } from '@parley/shared/flow/flow';

/** The flow that the stories and tests of the editor open: a reminder with every kind of step, none of it placed. */
export const exampleFlow: Flow = {
  ...reminder,
  name: 'Appointment reminder',
  nodes: reminder.nodes.map((node) => (node.id === 'ask' ? { ...node, name: 'Reminder' } : node)),
  layout: {},
};
