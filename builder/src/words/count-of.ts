import { locale } from './catalogue.ts';

/** "1 change", "1,200 changes". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString(locale)} ${count === 1 ? one : many}`;
}
