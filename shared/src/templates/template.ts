import type { Flow } from '../flow/flow.ts';
import { type FlowNode, kindOf } from '../nodes/index.ts';
import { blanksIn, fillBlanks } from '../text/blanks.ts';

/** One line of a template's sample conversation, with names filled in. */
export interface TranscriptLine {
  readonly from: 'business' | 'contact';
  readonly text: string;
}

/** What the owner writes in place of `[blank]`. `example` fits the transcript and makes the flow publishable. */
export interface TemplateBlank {
  /** The words between the brackets. */
  readonly blank: string;
  readonly hint?: string;
  readonly example: string;
}

/** A ready-made conversation that an owner makes their own. `key` names it for good, in the API too. */
export interface Template {
  readonly key: string;
  readonly name: string;
  /** One sentence for the gallery: when it starts and what it gets done. */
  readonly about: string;
  /** Three or four lines that show what it is like. */
  readonly transcript: readonly TranscriptLine[];
  /** All blanks of the flow, in the order of its steps. */
  readonly blanks: readonly TemplateBlank[];
  readonly flow: Flow;
}

/**
 * The template's flow under a name of its own, its blanks filled in. A blank that `blanks` does not know, or
 * knows only as space, stays in its brackets, which the check then points at.
 */
export function makeFlow(template: Template, name: string, blanks: ReadonlyMap<string, string>): Flow {
  const given = new Map(
    [...blanks].flatMap(([blank, text]) => (text.trim() === '' ? [] : [[blank, text.trim()]])),
  );
  return { ...fillFlow(template.flow, given), name };
}

/** The flow with these blanks filled in, in every text and answer that has them; the others stay. */
export function fillFlow(flow: Flow, blanks: ReadonlyMap<string, string>): Flow {
  const nodes = flow.nodes.map((node) => {
    const kind = kindOf(node);
    if (!kind.texts(node.data).some(({ text }) => blanksIn(text).some(({ blank }) => blanks.has(blank))))
      return node;
    return { ...node, data: kind.withTexts(node.data, (text) => fillBlanks(text, blanks)) } as FlowNode;
  });
  return { ...flow, nodes };
}

/** Every blank that is still in a flow, once, in the order of its steps. */
export function blanksLeft(flow: Flow): string[] {
  const texts = flow.nodes.flatMap((node) => kindOf(node).texts(node.data));
  return [...new Set(texts.flatMap(({ text }) => blanksIn(text).map(({ blank }) => blank)))];
}

/** Every blank of a template with its example, for trying it out before anything is filled in. */
export function exampleBlanks(template: Template): ReadonlyMap<string, string> {
  return new Map(template.blanks.map(({ blank, example }) => [blank, example]));
}
