import { useEffect } from 'react';
import { asMeasured, type CardElement } from '../canvas/elements.ts';
import { useDraft, useView } from '../editor/editor-context.ts';
import { cardNames } from './card-names.ts';

type SetCards = (change: (before: CardElement[]) => CardElement[]) => void;

/** Keeps the cards' names for screen readers up to date; only a card whose name changes is drawn anew. */
export function useCardNames(setCards: SetCards): void {
  const flow = useDraft((draft) => draft.flow);
  const problemsOf = useView((view) => view.problemsOf);
  useEffect(() => {
    const names = cardNames(flow, problemsOf);
    const fits = (card: CardElement) => (names.get(card.id) ?? card.ariaLabel) === card.ariaLabel;
    setCards((before) =>
      before.every(fits)
        ? before
        : before.map((card) =>
            fits(card) ? card : { ...asMeasured(card), ariaLabel: names.get(card.id) ?? '' },
          ),
    );
  }, [flow, problemsOf, setCards]);
}
