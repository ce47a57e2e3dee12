import { afterEach, expect, test } from 'vitest';
import { idleMs } from '../document/autosave.ts';
import { open, write } from '../document/test-visit.ts';
import { createView } from '../editor/view.ts';
import { useToasts } from '../ui/toast.ts';
import { sayAlreadySaved, useNaming } from './naming.ts';

afterEach(() => {
  useToasts.setState({ items: [] });
  useNaming.setState({ version: null, newest: null });
});

function parts() {
  const { autosave, now } = open();
  return { autosave, view: createView(), store: { getState: now } as never };
}

test('Ctrl+S says that all is saved, and offers to name the newest version', () => {
  useNaming.setState({ newest: 4 });
  const made = parts();
  sayAlreadySaved(made);
  const [said] = useToasts.getState().items;
  expect(said?.text).toMatch(/^Already saved/);
  said?.action?.run();
  expect([useNaming.getState().version, made.view.getState().panel]).toEqual([4, 'history']);
});

test('what is not saved is not said to be', async () => {
  const { server, autosave, now, edit, pass } = open();
  server.answers = [{ type: 'unreachable' }, { type: 'unreachable' }];
  edit(write('m1', 'One'));
  await pass(idleMs);
  sayAlreadySaved({ autosave, view: createView(), store: { getState: now } as never });
  expect(useToasts.getState().items[0]?.text).toBe('Offline, kept on this device.');
});

test('before the first version there is nothing to name', () => {
  sayAlreadySaved(parts());
  expect(useToasts.getState().items[0]?.action).toBeUndefined();
});
