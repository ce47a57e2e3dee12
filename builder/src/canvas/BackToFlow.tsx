import { useOnViewportChange, useReactFlow, useStoreApi } from '@xyflow/react';
import { useState } from 'react';
import { canvasWords } from '../words/canvas.ts';
import { fit } from './first-view.ts';
import { softly } from './glide.ts';
import { anyInSight } from './in-sight.ts';
import { flowOnPage, rememberView } from './seen-before.ts';

/** The way back for those who have scrolled everything out of sight. Remembers where one looks, besides. */
export function BackToFlow() {
  const canvas = useReactFlow();
  const pane = useStoreApi();
  const [lost, setLost] = useState(false);
  useOnViewportChange({
    onEnd: (view) => {
      const cards = canvas.getNodes();
      const seen = cards.length === 0 || anyInSight(cards, view, pane.getState());
      setLost(!seen);
      if (seen) rememberView(flowOnPage(), view);
    },
  });
  if (!lost) return null;
  const back = async () => {
    await canvas.fitView({ ...fit, ...softly() });
    setLost(false);
  };
  return (
    <button type="button" className="back-to-flow" onClick={() => void back()}>
      {canvasWords.backToFlow}
    </button>
  );
}
