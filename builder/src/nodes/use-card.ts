import type { Exit } from '@parley/shared/nodes/node-kind';
import { updateData } from '../document/commands.ts';
import { indexOf } from '../document/flow-index.ts';
import { useChange, useDraft, useView } from '../editor/editor-context.ts';
import { cardWords } from '../words/card.ts';
import { stepTitle } from './names.ts';

/** Where a way out leads, in words; null where no line is drawn from it. */
export function useGoesTo(node: string, exit: string): string | null {
  return useDraft(({ flow }) => {
    const { nodes, to } = indexOf(flow);
    const target = nodes.get(to.get(node)?.get(exit) ?? '');
    return target === undefined ? null : stepTitle(target);
  });
}

/** Changes a step's content; the label is what the change is called, changes of one `group` are undone together. */
export function useUpdate<Data>(
  node: string,
): (label: string, change: (data: Data) => Data, group?: string) => void {
  const change = useChange();
  return (label, next, group) => change(label, updateData(node, next), group);
}

/** Opens the list of next steps for a way out, beside the button that was pressed. */
export function usePickNext(): (node: string, exit: Exit, button: Element) => void {
  const pick = useView((view) => view.pick);
  return (node, exit, button) => {
    const box = button.getBoundingClientRect();
    pick({ from: node, exit: exit.id, label: exit.label, x: box.right + 8, y: box.top - 8 });
  };
}

/** What the list of steps says where no line is drawn. */
export const openInWords: Readonly<Record<Exit['open'], string>> = {
  problem: cardWords.nothingYet,
  end: cardWords.nothingTheConversationEnds,
  person: cardWords.aPersonTakesOver,
  wait: cardWords.nothingItKeepsWaiting,
};

const openWords: Readonly<Record<Exit['open'], string>> = {
  problem: cardWords.leadsNowhereYet,
  end: cardWords.thenTheConversationEnds,
  person: cardWords.thenAPersonTakesOver,
  wait: cardWords.thenItKeepsWaiting,
};

/** The end of a row's name: "goes to Confirmed", or what happens without a line. */
export function goesToInWords(exit: Exit, goesTo: string | null): string {
  return goesTo === null ? openWords[exit.open] : cardWords.goesTo(goesTo);
}
