import type { FlowNode, KindName } from '@parley/shared/nodes/index';
import type { LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';

export type NodeOf<K extends KindName> = Extract<FlowNode, { kind: K }>;

/** A step as another kind: its content there, and which of its ways out goes on as which. */
export interface Turned {
  readonly kind: KindName;
  readonly data: unknown;
  readonly ways: Readonly<Record<string, string>>;
}

/** How one kind of step is shown on the canvas; its form comes later, with the panel: see forms.ts. */
export interface NodeView<K extends KindName> {
  readonly kind: K;
  readonly icon: LucideIcon;
  /** The word under the icon in the rail. */
  readonly short: string;
  /** False where people can't add one: every flow has its one start. */
  readonly addable: boolean;
  /** The text that is written first, on the card, once a new one is there. */
  readonly writesFirst?: string;
  /** Makes it another kind that says the same; `drawn` are its ways out that have a line. */
  readonly turn?: (data: NodeOf<K>['data'], drawn: readonly string[]) => Turned;
  readonly Card: ComponentType<{ readonly node: NodeOf<K> }>;
}
