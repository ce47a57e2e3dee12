import { expect, test } from 'vitest';
import { createView } from './view.ts';

test('going to a step opens its panel, unless the list one comes from is open', () => {
  const view = createView();
  view.getState().goTo('ask');
  expect(view.getState()).toMatchObject({ selected: ['ask'], panel: 'edit', goal: { node: 'ask' } });
  view.getState().show('problems');
  view.getState().goTo('end');
  expect(view.getState()).toMatchObject({ selected: ['end'], panel: 'problems' });
});
