import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { viewOf } from '../nodes/index.ts';
import { useDetail } from './detail.ts';
import type { CardElement } from './elements.ts';
import { useNear } from './near.ts';
import { SimpleCard } from './SimpleCard.tsx';

/** A step on the canvas. Drawn anew only when the step itself changes; the rest it asks for by itself. */
export const Card = memo(
  function Card({ id, data }: NodeProps<CardElement>) {
    const detail = useDetail();
    const [near, come] = useNear(id);
    if (detail !== 'full') return <SimpleCard node={data.node} detail={detail} />;
    if (!near) return <SimpleCard node={data.node} detail="some" onNear={come} />;
    const view = viewOf(data.node.kind);
    return <view.Card node={data.node} />;
  },
  (before, after) => before.data.node === after.data.node,
);
