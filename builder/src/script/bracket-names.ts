import { fieldLabel } from '@parley/shared/text/field-label';
import { fieldName, namesIn } from '@parley/shared/text/template';

const bracketed = /\[([^[\]{}|\n]{1,400})\]/g;
const withElse = /^(.+?), or (.+)$/i;

/**
 * `[First name]` and `[First name, or there]` as they stand in a step's text. Without an “or” only what is in `known`
 * is a name: other words in brackets are still to be filled in by the author.
 */
export function readNames(text: string, known: ReadonlySet<string>): string {
  return text.replace(bracketed, (whole, words: string) => {
    const [, label = words, fallback] = withElse.exec(words) ?? [];
    const name = fieldName(label);
    if (name === null || (fallback === undefined && !known.has(name))) return whole;
    return fallback === undefined ? `{{${name}}}` : `{{${name}|${fallback.trim()}}}`;
  });
}

/** A step's text with its names in brackets, but for those that would then be read as something else. */
export function writeNames(text: string, known: ReadonlySet<string>): string {
  return namesIn(text).reduceRight((written, { name, fallback, start, end }) => {
    const label = fieldLabel(name);
    const shown = fallback === undefined ? `[${label}]` : `[${label}, or ${fallback}]`;
    const [again] = namesIn(readNames(shown, known));
    if (again?.name !== name || again.fallback !== fallback) return written;
    return written.slice(0, start) + shown + written.slice(end);
  }, text);
}
