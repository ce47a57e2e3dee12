import type { FlowNode, KindName } from '@parley/shared/nodes/index';
import type { LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';

export type NodeOf<K extends KindName> = Extract<FlowNode, { kind: K }>;

/** How one kind of step is shown: its card on the canvas and its form in the panel. */
export interface NodeView<K extends KindName> {
  readonly kind: K;
  readonly icon: LucideIcon;
  /** The word under the icon in the rail. */
  readonly short: string;
  /** False where people can't add one: every flow has its one start. */
  readonly addable: boolean;
  /** The text that is written first, on the card, once a new one is there. */
  readonly writesFirst?: string;
  readonly Card: ComponentType<{ readonly node: NodeOf<K> }>;
  readonly Form: ComponentType<{ readonly node: NodeOf<K> }>;
}
