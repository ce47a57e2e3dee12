import { catalogue } from './catalogue.ts';

/** On cards, while two flows are compared. */
export const compareWords = catalogue('compare', {
  added: '+ New',
  changed: '~ Changed',
  removed: (step: string) => `− Removed: ${step}`,
});
