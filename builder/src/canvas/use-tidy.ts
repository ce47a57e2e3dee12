import { kindOf } from '@parley/shared/nodes/index';
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { announce } from '../actions/announce.ts';
import { moveNodes } from '../document/commands.ts';
import { useChange, useEditor } from '../editor/editor-context.ts';
import { toast } from '../ui/toast.ts';
import { canvasWords } from '../words/canvas.ts';
import type { CardElement, LineElement } from './elements.ts';
import { moveSoftly } from './move-softly.ts';
import { cardWidth, guessHeight, guessPorts } from './place-flow.ts';
import { type Standing, tidied, tidyGraph } from './tidy.ts';

/** Lays the cards out anew, or only the picked-out ones where there are several. Only ever when asked to. */
export function useTidy(): () => Promise<void> {
  const { store, view } = useEditor();
  const change = useChange();
  const canvas = useReactFlow<CardElement, LineElement>();
  const pane = useStoreApi();
  return async () => {
    if (view.getState().readOnly) return;
    const { flow } = store.getState();
    const { selected } = view.getState();
    const chosen = new Set(selected.length > 1 ? selected : flow.nodes.map((node) => node.id));
    const cards = new Map(canvas.getNodes().flatMap((card) => standing(card, chosen)));
    const start = flow.nodes.find((node) => kindOf(node).begins && cards.has(node.id));
    const stays = start?.id ?? flow.nodes.find((node) => cards.has(node.id))?.id;
    if (stays === undefined) return;
    try {
      const { layOut } = await import('./elk.ts');
      const to = tidied(await layOut(tidyGraph(flow, cards)), cards, stays);
      const known = Object.fromEntries(canvas.getNodes().map(({ id, position }) => [id, position]));
      moveSoftly(pane.getState().domNode);
      change(canvasWords.tidy, moveNodes({ ...known, ...to }));
      announce(canvasWords.tidied);
    } catch {
      toast(canvasWords.tidyFailed);
    }
  };

  function standing(card: CardElement, chosen: ReadonlySet<string>): [string, Standing][] {
    const { node } = card.data;
    if (!chosen.has(card.id)) return [];
    const { width = cardWidth, height = guessHeight(node) } = card.measured ?? {};
    const drawn = canvas.getInternalNode(card.id)?.internals.handleBounds?.source;
    const guesses = guessPorts(node, height);
    const ports = kindOf(node)
      .exits(node.data)
      .map(({ id }, i) => {
        const handle = drawn?.find((one) => one.id === id);
        return [id, handle === undefined ? (guesses[i] ?? 16) : handle.y + handle.height / 2] as const;
      });
    return [[card.id, { ...card.position, width, height, ports: new Map(ports) }]];
  }
}
