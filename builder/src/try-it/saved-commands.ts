import type { SavedConversation } from '@parley/shared/flow/saved-conversation';
import type { Command } from '../document/commands.ts';

/** Puts a conversation with the flow, as a test of it. */
export function keepTest(saved: SavedConversation): Command {
  return (flow) => ({ ...flow, tests: [...(flow.tests ?? []), saved] });
}

/** Changes one of them; the others, and a flow without it, stay as they are. */
export function changeTest(id: string, change: Partial<Pick<SavedConversation, 'name' | 'lines'>>): Command {
  return (flow) => {
    const { tests } = flow;
    if (tests?.some((test) => test.id === id) !== true) return flow;
    return { ...flow, tests: tests.map((test) => (test.id === id ? { ...test, ...change } : test)) };
  };
}

/** A flow whose last test goes has none, as before the first. */
export function removeTest(id: string): Command {
  return (flow) => {
    const left = flow.tests?.filter((test) => test.id !== id) ?? [];
    const { tests: _, ...rest } = flow;
    return left.length === 0 ? rest : { ...flow, tests: left };
  };
}
