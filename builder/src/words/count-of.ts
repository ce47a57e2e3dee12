import { locale } from './catalogue.ts';

const written = new Intl.NumberFormat(locale);

/** "1 change", "1,200 changes". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${written.format(count)} ${count === 1 ? one : many}`;
}
