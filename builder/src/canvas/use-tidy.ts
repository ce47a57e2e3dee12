import type { Flow, Position } from '@parley/shared/flow/flow';
import { same } from '@parley/shared/flow/same';
import { kindOf } from '@parley/shared/nodes/index';
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { announce } from '../actions/announce.ts';
import { type Area, spotAround } from '../actions/free-spot.ts';
import { moveNodes } from '../document/commands.ts';
import { useChange, useEditor } from '../editor/editor-context.ts';
import { toast } from '../ui/toast.ts';
import { canvasWords } from '../words/canvas.ts';
import type { CardElement, LineElement } from './elements.ts';
import { firstView } from './first-view.ts';
import { softly } from './glide.ts';
import { moveSoftly } from './move-softly.ts';
import { belowOf, cardWidth, guessHeight, guessPorts } from './place-flow.ts';
import type { Standing } from './tidy.ts';
import { noteSize } from './use-notes-and-chapters.ts';

type Places = Readonly<Record<string, Position>>;

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
      const [{ layOut }, { tidied, tidyGraph }, { looseBelow }] = await Promise.all([
        import('./elk.ts'),
        import('./tidy.ts'),
        import('./apart.ts'),
      ]);
      const joined = flow.edges.map(({ from, to }) => [from, to] as const);
      const laid = tidied(await layOut(tidyGraph(flow, cards)), cards, stays);
      const to = looseBelow(laid, cards, joined, stays);
      const known = Object.fromEntries(canvas.getNodes().map(({ id, position }) => [id, position]));
      moveSoftly(pane.getState().domNode);
      const stand = { ...known, ...to };
      change(canvasWords.tidy, moveNodes({ ...stand, ...notesBeside(flow, stand, to) }));
      announce(canvasWords.tidied);
      if (chosen.size === flow.nodes.length) lookAtStart(stand);
    } catch {
      toast(canvasWords.tidyFailed);
    }
  };

  /** Notes that a card would lie on now go to the free space nearest to them. */
  function notesBeside(flow: Flow, stand: Places, tidy: Places): Record<string, Position> {
    const taken: Area[] = areas(stand);
    const fresh = areas(tidy);
    const moved: Record<string, Position> = {};
    for (const { id } of flow.notes ?? []) {
      const at = flow.layout[id];
      if (at === undefined || same(spotAround(at, noteSize, fresh), at)) continue;
      const free = spotAround(at, noteSize, taken);
      taken.push({ ...free, ...noteSize });
      moved[id] = free;
    }
    return moved;
  }

  function areas(stand: Places): (Area & { readonly id: string })[] {
    return canvas.getNodes().flatMap(({ id, data: { node }, measured }) => {
      const at = stand[id];
      const { width = cardWidth, height = guessHeight(node) } = measured ?? {};
      return at === undefined ? [] : [{ id, ...at, width, height: height + belowOf(node) }];
    });
  }

  function lookAtStart(stand: Places): void {
    const { width, height } = pane.getState();
    const view = firstView(store.getState().flow, areas(stand), { width, height });
    void canvas.setViewport(view, softly());
  }

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
    const room = height + belowOf(node);
    return [[card.id, { ...card.position, width, height: room, ports: new Map(ports) }]];
  }
}
