import { type FlowNode, kindOf } from '@parley/shared/nodes/index';
import type { Exit } from '@parley/shared/nodes/node-kind';
import { connect, disconnect } from '../document/commands.ts';
import { useChange } from '../editor/editor-context.ts';
import { formWords } from '../words/form.ts';

const nothing = 'nothing';
/** So that no step's id is taken for one of the other choices. */
const stepPrefix = 'step ';

/** A step as a list of next steps holds it; without one, that there is none. */
export function choiceOf(step: string | undefined): string {
  return step === undefined ? nothing : stepPrefix + step;
}

/** Leads a way out to what was chosen from such a list. */
export function useLead(from: string, exit: Exit): (choice: string) => void {
  const change = useChange();
  return (choice) => {
    if (choice === nothing) change(formWords.deleteLine, disconnect([{ from, exit: exit.id }]));
    else change(formWords.connect, connect({ from, exit: exit.id, to: choice.slice(stepPrefix.length) }));
  };
}

/** Whether a list offers a step: none leads back to the start, and to the step itself only where it does already. */
export function isOffered(step: FlowNode, from: string, to: string | undefined): boolean {
  return !kindOf(step).begins && (step.id !== from || step.id === to);
}

/** What a way out is called; empty for one that is no choice and has no name of its own. */
export function wayName({ look, label }: Exit): string {
  return look === 'next' && label === 'Then' ? '' : label;
}
