import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { viewOf } from '../nodes/index.ts';
import { useDetail } from './detail.ts';
import type { CardElement } from './elements.ts';
import { useNear } from './near.ts';
import { SimpleCard } from './SimpleCard.tsx';
import { useSizeFromAfar } from './use-size-from-afar.ts';

/** A step on the canvas. Drawn anew only when the step itself changes; the rest it asks for by itself. */
export const Card = memo(
  function Card({ id, data: { node } }: NodeProps<CardElement>) {
    const detail = useDetail();
    const [near, come] = useNear(id);
    const whole = detail === 'full' && near;
    const { size, box } = useSizeFromAfar(node, whole, detail !== 'full');
    const view = viewOf(node.kind);
    if (whole) return <view.Card node={node} />;
    if (size === 'unknown')
      return (
        <div ref={box} style={asIfNotThere}>
          <view.Card node={node} />
        </div>
      );
    if (detail !== 'full') return <SimpleCard node={node} detail={detail} size={size} />;
    return <SimpleCard node={node} detail="some" size={size} onNear={come} />;
  },
  (before, after) => before.data.node === after.data.node,
);

const asIfNotThere = { display: 'contents' } as const;
