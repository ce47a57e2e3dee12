import type { FlowNode, KindName } from '@parley/shared/nodes/index';
import { branchView } from './Branch.tsx';
import { endView } from './End.tsx';
import { handoffView } from './Handoff.tsx';
import { messageView } from './Message.tsx';
import type { NodeView, Turned } from './node-view.ts';
import { questionView } from './Question.tsx';
import { startView } from './Start.tsx';
import { tagView } from './Tag.tsx';
import { waitView } from './Wait.tsx';

/** A view for every kind there is: one that is missing does not compile. */
export const views: { readonly [K in KindName]: NodeView<K> } = {
  start: startView,
  message: messageView,
  question: questionView,
  branch: branchView,
  tag: tagView,
  handoff: handoffView,
  wait: waitView,
  end: endView,
};

/** A view whose card takes any step; to be given steps of its own kind only. */
export type AnyView = Omit<NodeView<KindName>, 'turn'> & {
  readonly turn?: (data: unknown, drawn: readonly string[]) => Turned;
  readonly Card: React.ComponentType<{ readonly node: FlowNode }>;
};

export function viewOf(kind: KindName): AnyView {
  return views[kind] as unknown as AnyView;
}

/** The kinds that people can add, in the order of the rail. */
export const addableViews: readonly AnyView[] = Object.values(views)
  .map((view) => viewOf(view.kind))
  .filter((view) => view.addable);
