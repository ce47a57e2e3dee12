import type { Flow } from '../flow/flow.ts';
import { type FlowNode, kindOf } from '../nodes/index.ts';
import { fillBlanks } from '../text/blanks.ts';

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
  const nodes = template.flow.nodes.map((node) => {
    const data = kindOf(node).withTexts(node.data, (text) => fillBlanks(text, given));
    return { ...node, data } as FlowNode;
  });
  return { ...template.flow, name, nodes };
}

/** Every blank of a template with its example, for trying it out before anything is filled in. */
export function exampleBlanks(template: Template): ReadonlyMap<string, string> {
  return new Map(template.blanks.map(({ blank, example }) => [blank, example]));
}
