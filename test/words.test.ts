import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vite';
import { describe, expect, test } from 'vitest';

const folder = fileURLToPath(new URL('../builder/src/', import.meta.url));

/** Attributes that are read or heard. */
const said = new Set(
  'aria-label aria-description aria-roledescription title placeholder label hint words about alt legend'.split(
    ' ',
  ),
);
const isWord = (text: string) => /\p{L}{2}/u.test(text);

interface Part {
  readonly type: string;
  readonly [key: string]: unknown;
}

const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && typeof (value as Part).type === 'string';

/** The texts that an expression may come out as, as far as they are written in it. */
function textsOf(value: unknown): string[] {
  if (!isPart(value)) return [];
  switch (value.type) {
    case 'Literal':
      return typeof value.value === 'string' ? [value.value] : [];
    case 'TemplateLiteral':
      return (value.quasis as { value: { raw: string } }[]).map((quasi) => quasi.value.raw);
    case 'JSXExpressionContainer':
      return textsOf(value.expression);
    case 'ConditionalExpression':
      return [...textsOf(value.consequent), ...textsOf(value.alternate)];
    case 'LogicalExpression':
      return textsOf(value.right);
    default:
      return [];
  }
}

/** Words that stand in a component itself, where no other language could take their place. */
function wordsIn(source: string): string[] {
  const found: string[] = [];
  const look = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) look(one);
    if (!isPart(value)) return;
    if (value.type === 'JSXText') found.push(String(value.value).trim());
    if (value.type === 'JSXAttribute' && said.has(String((value.name as Part).name)))
      found.push(...textsOf(value.value));
    if (value.type === 'JSXElement' || value.type === 'JSXFragment')
      for (const child of value.children as Part[])
        if (child.type === 'JSXExpressionContainer') found.push(...textsOf(child));
    for (const inner of Object.values(value)) look(inner);
  };
  look(parseAst(source, { lang: 'tsx' }).body);
  return found.filter(isWord);
}

const components = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.tsx') && !/stor(y|ies)/i.test(path),
);

describe('the builder says nothing that does not stand in its catalogue of words', () => {
  test.each(components)('%s', (path) => {
    expect(wordsIn(readFileSync(join(folder, path), 'utf8'))).toEqual([]);
  });

  test.each([
    ['<p>Hello there</p>', ['Hello there']],
    ['<p title="Some words" className="two words" />', ['Some words']],
    ['<p aria-label={a ? `things` : "Nothing"} />', ['things', 'Nothing']],
    ['<p>{a && "Something"}</p>', ['Something']],
    ['<p>{words.hello} · {n}</p>', []],
  ])('%s has words of its own: %j', (source, words) => {
    expect(wordsIn(source)).toEqual(words);
  });
});
