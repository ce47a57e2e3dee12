import { expect, test } from 'vitest';
import { removeNodes } from '../document/commands.ts';
import { open } from '../document/test-visit.ts';
import { dropGone } from './drop-gone.ts';
import { createView } from './view.ts';

test('a deleted step is not picked out any more, so that the next one opens its panel', () => {
  const { draft, edit } = open();
  const view = createView();
  dropGone({ store: draft.store, view });
  view.getState().select(['m1']);
  expect(view.getState().panel).toBe('edit');
  edit(removeNodes(new Set(['m1'])));
  expect(view.getState()).toMatchObject({ selected: [], panel: null });
});

test('of several, those that are still there stay picked out', () => {
  const { draft, edit } = open();
  const view = createView();
  dropGone({ store: draft.store, view });
  view.getState().select(['m1', 'm2', 'ask']);
  edit(removeNodes(new Set(['m1'])));
  expect(view.getState().selected).toEqual(['m2', 'ask']);
});
