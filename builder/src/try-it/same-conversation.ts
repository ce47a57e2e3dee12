import type { Flow } from '@parley/shared/flow/flow';
import { same } from '@parley/shared/flow/same';

/** Whether two drafts talk alike: where cards stand and what things are called makes no difference. */
export function sameConversation(a: Flow, b: Flow): boolean {
  if (a === b) return true;
  const talk = (flow: Flow) => flow.nodes.map(({ name: _, ...node }) => node);
  return (a.nodes === b.nodes || same(talk(a), talk(b))) && (a.edges === b.edges || same(a.edges, b.edges));
}
