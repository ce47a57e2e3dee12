import * as z from 'zod/mini';
import { type FlowNode, findKind } from '../nodes/index.ts';
import { type Flow, flowVersion, maxNodes, type Position } from './flow.ts';
import { migrations } from './migrations/index.ts';
import { savedConversation } from './saved-conversation.ts';

/** Why a document cannot be read: a code for programs, a sentence for people. */
export interface ReadProblem {
  readonly code: 'too_many_nodes' | 'wrong_shape' | 'newer_version' | 'unknown_kind';
  readonly message: string;
}
export type ReadResult =
  | { readonly ok: true; readonly flow: Flow }
  | { readonly ok: false; readonly problem: ReadProblem };

const name = z.string().check(z.maxLength(200));
const id = z.string().check(z.minLength(1), z.maxLength(200));
const frame = z.object({
  version: z.literal(flowVersion),
  name,
  nodes: z.array(z.object({ id, kind: z.string(), name: z.optional(name), data: z.unknown() })),
  edges: z.array(z.object({ from: id, exit: id, to: id })),
  notes: z.optional(z.array(z.object({ id, text: z.string() }))),
  chapters: z.optional(z.array(z.object({ id, title: name, nodes: z.array(id) }))),
  tests: z.optional(z.array(savedConversation)),
});
const position = z.object({ x: z.number(), y: z.number() });

const refuse = (code: ReadProblem['code'], message: string): ReadResult => ({
  ok: false,
  problem: { code, message },
});

/**
 * Reads a flow document of any known version: brings it up to today's and checks its shape. A flow that is only
 * half drawn is fine; problems of its content are what `check` finds. Fields that this release does not know are
 * left out.
 */
export function readFlow(value: unknown): ReadResult {
  if (!isRecord(value))
    return refuse('wrong_shape', 'A flow is an object with version, name, nodes and edges.');
  const document = migrate(value);
  if (typeof document === 'string') return refuse('newer_version', document);
  const nodes = document.nodes;
  if (Array.isArray(nodes) && nodes.length > maxNodes)
    return refuse(
      'too_many_nodes',
      `A flow has at most 10,000 steps; this one has ${nodes.length.toLocaleString('en-US')}. Split it.`,
    );
  const parsed = frame.safeParse(document);
  if (!parsed.success) return refuse('wrong_shape', `${wrongShape(parsed.error)} Mend it and send it again.`);
  const read: FlowNode[] = [];
  for (const [i, node] of parsed.data.nodes.entries()) {
    const kind = findKind(node.kind);
    if (kind === undefined)
      return refuse(
        'unknown_kind',
        `The step “${node.id}” is of a kind that this release does not know: “${node.kind.slice(0, 60)}”. Update Parley, or remove the step.`,
      );
    const data = kind.data.safeParse(node.data);
    if (!data.success)
      return refuse(
        'wrong_shape',
        `${wrongShape(data.error, ['nodes', i, 'data'])} Mend it and send it again.`,
      );
    read.push({ ...node, data: data.data } as FlowNode);
  }
  return {
    ok: true,
    flow: {
      ...(parsed.data as Omit<Flow, 'nodes' | 'layout'>),
      nodes: read,
      layout: readLayout(document.layout),
    },
  };
}

function migrate(value: Record<string, unknown>): Record<string, unknown> | string {
  let document = value;
  for (const migration of migrations)
    if (document.version === migration.from) document = migration.up(document);
  const version = document.version;
  if (typeof version === 'number' && version > flowVersion)
    return `This flow was made by a newer release (document version ${version}; this one reads up to ${flowVersion}). Update Parley and try again.`;
  return document;
}

/** Positions are a convenience: one that cannot be read is left out, and the card is placed anew. */
function readLayout(value: unknown): Record<string, Position> {
  if (!isRecord(value)) return {};
  const entries = Object.entries(value).flatMap(([key, at]) => {
    const parsed = position.safeParse(at);
    return parsed.success && key !== '__proto__' ? [[key, parsed.data] as const] : [];
  });
  return Object.fromEntries(entries);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrongShape(error: z.core.$ZodError, prefix: (string | number)[] = []): string {
  const issue = error.issues[0];
  const path = [...prefix, ...(issue?.path ?? [])].map(String).join('.');
  return `“${path || 'the flow'}” is not as it should be (${(issue?.message ?? 'wrong').toLowerCase()}).`;
}
