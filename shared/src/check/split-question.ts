import type { Edge, Flow } from '../flow/flow.ts';
import { type FlowNode, kindOf, nodeKinds } from '../nodes/index.ts';
import type { Answer } from '../understand/accept.ts';
import type { Change } from './problem.ts';

type Of<T extends Change['type']> = Extract<Change, { type: T }>;

/** Takes whatever they say, for a question that had no answers of its own. */
const anyText: Answer = { id: 'words', label: 'Their answer', accepts: [{ type: 'text' }] };

/** Whether a step does nothing but say its text and go on, so that it can become a question. */
export function isPlainMessage(node: FlowNode): boolean {
  const kind = kindOf(node);
  if (kind.asks || kind.waits || kind.begins) return false;
  const [exit, ...more] = kind.exits(node.data);
  return (
    exit?.look === 'next' && more.length === 0 && kind.texts(node.data).some(({ field }) => field === 'text')
  );
}

/** The flow with a question in front of the step, which then says the rest; see `Change`. */
export function splitQuestion(flow: Flow, change: Split): Flow {
  const data = { text: change.first, answers: [{ ...anyText, accepts: [{ type: 'text' as const }] }] };
  const split = withBefore(flow, change, { kind: nodeKinds.question.kind, data }, anyText.id);
  const node = flow.nodes.find(({ id }) => id === change.nodeId);
  if (split === flow || node === undefined || !isPlainMessage(node)) return split;
  const { nodeId, second: text } = change;
  return makeQuestion(split, { type: 'make-question', nodeId, text, answers: [anyText] });
}

/** The flow with a message in front of the step, which then says the rest; see `Change`. */
export function splitText(flow: Flow, change: Split): Flow {
  return withBefore(flow, change, { kind: nodeKinds.message.kind, data: { text: change.first } }, 'next');
}

type Split = Of<'split-question' | 'split-text'>;
type Step = FlowNode extends infer N ? (N extends FlowNode ? Pick<N, 'kind' | 'data'> : never) : never;

/** The flow with another step in front of one that then says the rest; `exit` leads from the one to the other. */
function withBefore(flow: Flow, { nodeId, text, second }: Split, step: Step, exit: string): Flow {
  const at = flow.nodes.findIndex((node) => node.id === nodeId);
  const node = flow.nodes[at];
  if (node === undefined || !says(node, text)) return flow;
  const known = new Set(flow.nodes.map(({ id }) => id));
  let n = 2;
  while (known.has(`${nodeId}-${n}`)) n += 1;
  const id = `${nodeId}-${n}`;
  // What led to the step leads to the new one; what the step says to itself, such as asking again, stays.
  const edges = flow.edges.map(
    (edge): Edge => (edge.to === nodeId && edge.from !== nodeId ? { ...edge, to: id } : edge),
  );
  const before = { id, ...step } as FlowNode;
  const nodes = [...flow.nodes.slice(0, at), before, saying(node, text, second), ...flow.nodes.slice(at + 1)];
  const chapters = flow.chapters?.map((chapter) =>
    chapter.nodes.includes(nodeId) ? { ...chapter, nodes: [...chapter.nodes, id] } : chapter,
  );
  return {
    ...flow,
    nodes,
    edges: [...edges, { from: id, exit, to: nodeId }],
    ...(chapters === undefined ? {} : { chapters }),
  };
}

/** The flow with a message that waits for one of these answers; see `Change`. */
export function makeQuestion(flow: Flow, { nodeId, text, answers }: Of<'make-question'>): Flow {
  const node = flow.nodes.find(({ id }) => id === nodeId);
  if (node === undefined || !isPlainMessage(node)) return flow;
  const data = {
    text,
    answers: answers.map((answer) => ({ ...answer, accepts: answer.accepts?.map(copied) })),
  };
  const question = {
    id: node.id,
    kind: nodeKinds.question.kind,
    ...(node.name === undefined ? {} : { name: node.name }),
    data,
  } as FlowNode;
  const edges = flow.edges.flatMap((edge) =>
    edge.from === nodeId ? answers.map(({ id }) => ({ ...edge, exit: id })) : [edge],
  );
  return { ...flow, nodes: flow.nodes.map((other) => (other === node ? question : other)), edges };
}

const copied = <T extends object>(accept: T): T => ({ ...accept });

function says(node: FlowNode, text: string): boolean {
  return kindOf(node)
    .texts(node.data)
    .some((one) => one.text === text);
}

/** The step with one of its texts exchanged for another. */
export function saying(node: FlowNode, from: string, to: string): FlowNode {
  const data = kindOf(node).withTexts(node.data, (text) => (text === from ? to : text));
  return { ...node, data } as FlowNode;
}
