import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { viewOf } from '../nodes/index.ts';
import type { CardElement } from './elements.ts';

/** A step on the canvas. Drawn anew only when the step itself changes; the rest it asks for by itself. */
export const Card = memo(
  function Card({ data }: NodeProps<CardElement>) {
    const view = viewOf(data.node.kind);
    return <view.Card node={data.node} />;
  },
  (before, after) => before.data.node === after.data.node,
);
