import type { Flow } from '@parley/shared/flow/flow';

/**
 * The least that walks the same flow on the same data: no retries, no fuzzy answers, no limits, no timers that go
 * stale, no late replies. It is the floor the engine is held against, and nothing else uses it.
 */
export interface FloorState {
  node: string;
  fields: Record<string, string>;
  tags: string[];
}

interface FloorNode {
  kind: string;
  text: string;
  saveAs: string | undefined;
  add: readonly string[];
  answers: Map<string, { exit: string; value: string }>;
  to: Map<string, string>;
}

export type FloorEffect = { type: string; text?: string; name?: string; value?: string; after?: string };

export function prepareFloor(flow: Flow): Map<string, FloorNode> {
  const nodes = new Map<string, FloorNode>();
  for (const node of flow.nodes) {
    const data = node.data as {
      text?: string;
      saveAs?: string;
      add?: string[];
      answers?: {
        id: string;
        label: string;
        value?: string;
        accepts?: { type: string; words?: string[] }[];
      }[];
    };
    const answers = new Map<string, { exit: string; value: string }>();
    data.answers?.forEach((answer, i) => {
      const hit = { exit: answer.id, value: answer.value ?? answer.label };
      answers.set(answer.label.toLowerCase(), hit);
      answers.set(String(i + 1), hit);
      answers.set('abcdefgh'[i] ?? '', hit);
      for (const accept of answer.accepts ?? [])
        for (const word of accept.words ?? []) answers.set(word.toLowerCase(), hit);
    });
    const to = new Map(
      flow.edges.filter((edge) => edge.from === node.id).map((edge) => [edge.exit, edge.to]),
    );
    const { saveAs } = data;
    nodes.set(node.id, { kind: node.kind, text: data.text ?? '', saveAs, add: data.add ?? [], answers, to });
  }
  return nodes;
}

const names = /\{\{(\w+)(?:\|([^}]*))?\}\}/g;

export function floorStep(
  nodes: ReadonlyMap<string, FloorNode>,
  state: FloorState | null,
  reply: string | null,
): { state: FloorState; effects: FloorEffect[] } {
  const effects: FloorEffect[] = [];
  let { node, fields, tags } = state ?? { node: 'start', fields: {}, tags: [] };
  let at = nodes.get(node);
  let exit = 'next';
  if (reply !== null && at !== undefined) {
    const hit = at.answers.get(reply.trim().toLowerCase());
    exit = hit?.exit ?? 'anything-else';
    if (hit !== undefined && at.saveAs !== undefined) {
      fields = { ...fields, [at.saveAs]: hit.value };
      effects.push({ type: 'set-field', name: at.saveAs, value: hit.value });
    }
  }
  for (;;) {
    const next = at?.to.get(exit);
    if (next === undefined) break;
    node = next;
    at = nodes.get(node);
    exit = 'next';
    if (at === undefined) break;
    if (at.text !== '') {
      const known = fields;
      const text = at.text.replace(
        names,
        (_all, name: string, fallback?: string) => known[name] ?? fallback ?? '',
      );
      effects.push({ type: 'send', text });
    }
    if (at.add.length > 0) {
      tags = [...tags, ...at.add];
      effects.push({ type: 'add-tag', value: at.add.join() });
    }
    if (at.kind.startsWith('q')) {
      effects.push({ type: 'start-timer', after: 'PT24H' });
      break;
    }
  }
  return { state: { node, fields, tags }, effects };
}
