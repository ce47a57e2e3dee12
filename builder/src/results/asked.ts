/** What of the results one looks at: which conversations count, and in which form they are shown. */
export interface Asked {
  /** Null: the live version, or the newest where none is live. */
  readonly version: number | 'all' | null;
  /** The first and the last day on which they began, such as `2026-05-04`; empty: no bound. */
  readonly from: string;
  readonly to: string;
  /** With practice phones or without; null: as the server thinks best. */
  readonly practice: boolean | null;
  readonly form: 'drawn' | 'table';
}

export const asUsual: Asked = { version: null, from: '', to: '', practice: null, form: 'drawn' };

const ours = ['of', 'from', 'to', 'practice', 'as'] as const;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** Reads `?of=3&from=2026-05-04&as=table`. What it does not say, or says wrongly, is as usual. */
export function askedFrom(search: string): Asked {
  const said = new URLSearchParams(search);
  const [of, from = '', to = ''] = [said.get('of'), said.get('from') ?? '', said.get('to') ?? ''];
  const version = /^[1-9]\d{0,8}$/.test(of ?? '') ? Number(of) : null;
  const practice = said.get('practice');
  return {
    version: of === 'all' ? 'all' : version,
    from: day.test(from) ? from : '',
    to: day.test(to) ? to : '',
    practice: practice === '1' ? true : practice === '0' ? false : null,
    form: said.get('as') === 'table' ? 'table' : 'drawn',
  };
}

/** Writes it into a link; null takes it out again, the rest stays. */
export function askedInto(search: string, asked: Asked | null): string {
  const said = new URLSearchParams(search);
  for (const name of ours) said.delete(name);
  const { version, from, to, practice, form } = asked ?? asUsual;
  if (version !== null) said.set('of', String(version));
  if (from !== '') said.set('from', from);
  if (to !== '') said.set('to', to);
  if (practice !== null) said.set('practice', practice ? '1' : '0');
  if (form !== 'drawn') said.set('as', form);
  const written = said.toString();
  return written === '' ? '' : `?${written}`;
}

/** The same as the API takes it, for a version or all of them. Days the wrong way round are turned. */
export function queryOf({ from, to, practice }: Asked, version: number | 'all'): string {
  const turned = from !== '' && to !== '' && from > to;
  const said = new URLSearchParams();
  if (version !== 'all') said.set('version', String(version));
  const [first, last] = turned ? [to, from] : [from, to];
  if (first !== '') said.set('from', first);
  if (last !== '') said.set('to', last);
  if (practice !== null) said.set('practice', practice ? '1' : '0');
  const written = said.toString();
  return written === '' ? '' : `?${written}`;
}

/** The version that is meant: the one asked for, else the live one, else the newest; null where there is none. */
export function versionMeant(
  asked: Asked['version'],
  live: number | null,
  published: readonly number[],
): number | 'all' | null {
  const [newest] = [...published].sort((a, b) => b - a);
  if (newest === undefined) return live;
  if (asked === 'all' || (asked !== null && published.includes(asked))) return asked;
  return live ?? newest;
}
