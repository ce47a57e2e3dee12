import { modes, type Panel, type View } from './view.ts';

const panels: readonly Panel[] = ['edit', 'try', 'problems', 'history'];

/** What a link to a place in the editor says: `?view=script&step=ask&panel=try`. */
export type PlaceInUrl = Pick<View, 'mode' | 'panel' | 'selected'>;

/** Reads such a link. What it does not say, or says wrongly, is as it is without one. */
export function placeFrom(search: string): Partial<PlaceInUrl> {
  const said = new URLSearchParams(search);
  const step = said.get('step');
  const asked = said.get('panel');
  // Both names lead to the same list.
  const panel = asked === 'issues' ? 'problems' : panels.find((one) => one === asked);
  const mode = modes.find((one) => one === said.get('view'));
  return {
    ...(mode !== undefined && { mode }),
    ...(panel !== undefined && { panel }),
    ...(step !== null && step !== '' && { selected: [step], ...(panel === undefined && { panel: 'edit' }) }),
  };
}

/** Writes it. The canvas, and no panel, are what one gets without a word; other parts of the link stay. */
export function placeInto(search: string, { mode, panel, selected }: PlaceInUrl): string {
  const said = new URLSearchParams(search);
  const put = (key: string, value: string | null | undefined) =>
    value ? said.set(key, value) : said.delete(key);
  put('view', mode === 'canvas' ? null : mode);
  put('step', selected.length === 1 ? selected[0] : null);
  put('panel', panel);
  const written = said.toString();
  return written === '' ? '' : `?${written}`;
}
