import { describe, expect, it } from 'vitest';
import { checkFlow } from '../check/check.ts';
import { readFlow } from '../flow/read-flow.ts';
import { kindOf } from '../nodes/index.ts';
import { blanksIn } from '../text/blanks.ts';
import { countTexts } from '../text/segments.ts';
import { renderTemplate } from '../text/template.ts';
import { exampleBlanks, findTemplate, makeFlow, type Template, templates } from './index.ts';
import { blanksLeft, fillFlow } from './template.ts';

const filled = (template: Template) => makeFlow(template, template.name, exampleBlanks(template));
const textsOf = (flow: Template['flow']) => flow.nodes.flatMap((node) => kindOf(node).texts(node.data));
const folded = (text: string) => text.replace(/\s+/g, ' ').trim();
const rendered = new Map([
  ['first_name', 'Jordan'],
  ['time', '2:30 PM'],
  ['rep_name', 'Sam'],
  ['booked_time', 'Tuesday at 1pm'],
]);
/** A text that a contact called Jordan gets. */
const read = (text: string) => renderTemplate(text, (name) => rendered.get(name));

/** Answered by emoji, as its purpose is. */
const withEmoji = ['post-purchase-check-in'];

describe.each(templates.map((template) => [template.key, template] as const))('%s', (key, template) => {
  it('is found by its key', () => {
    expect(findTemplate(key)).toBe(template);
    expect(templates.filter((other) => other.key === key || other.name === template.name)).toHaveLength(1);
  });

  it('is a document that can be read', () => {
    expect(readFlow(JSON.parse(JSON.stringify(template.flow)))).toEqual({ ok: true, flow: template.flow });
  });

  it('can go live once its blanks are filled in, and warns of nothing but HELP', () => {
    const problems = checkFlow(filled(template)).filter((problem) => problem.level !== 'tip');
    expect(problems.map(({ code }) => code)).toEqual(key === 'support-menu' ? ['trigger_is_help_word'] : []);
  });

  it('gives few tips: names have fallbacks, and no words are stiff', () => {
    const codes = checkFlow(filled(template)).map(({ code }) => code);
    const meant = ['long_text', 'two_questions', 'trigger_is_help_word'];
    expect(codes.filter((code) => !meant.includes(code))).toEqual([]);
  });

  it('lists its blanks, each once, in the order of its steps', () => {
    const inFlow = textsOf(template.flow).flatMap(({ text }) => blanksIn(text).map(({ blank }) => blank));
    expect(template.blanks.map(({ blank }) => blank)).toEqual([...new Set(inFlow)]);
    for (const { example } of template.blanks) expect(example).toMatch(/\S/);
  });

  it('cannot go live while a blank is left, and says so once a step', () => {
    const left = checkFlow(template.flow).filter((problem) => problem.code === 'blank_left');
    expect(left.length > 0).toBe(template.blanks.length > 0);
    const said = left.map(({ nodeId, message }) => `${nodeId} ${message}`);
    expect(said).toEqual([...new Set(said)]);
  });

  it('shows a conversation that really goes like that', () => {
    const texts = textsOf(filled(template)).map(({ text }) => folded(read(text)));
    expect(template.transcript.length).toBeGreaterThanOrEqual(3);
    expect(template.transcript.length).toBeLessThanOrEqual(4);
    for (const line of template.transcript)
      if (line.from === 'business') expect(texts).toContain(folded(line.text));
  });

  it('is written in plain characters, and no text costs more than three', () => {
    for (const { text, sent } of textsOf(filled(template)))
      if (sent && !withEmoji.includes(key))
        expect([text, countTexts(read(text))]).toEqual([
          text,
          expect.objectContaining({ encoding: 'GSM-7', texts: expect.toSatisfy((n: number) => n <= 3) }),
        ]);
  });
});

describe('making a template one’s own', () => {
  const [template] = templates;
  if (template === undefined) throw new Error('no templates');
  const first = template.blanks[0]?.blank ?? '';

  it('fills what it is given and keeps the rest', () => {
    const flow = makeFlow(template, 'Mine', new Map([[first, ' windows ']]));
    expect(flow.name).toBe('Mine');
    const texts = textsOf(flow).map(({ text }) => text);
    expect(texts.join(' ')).toContain('asking about windows.');
    expect(texts.join(' ')).not.toContain(`[${first}]`);
    expect(checkFlow(flow).some(({ code }) => code === 'blank_left')).toBe(true);
  });

  it('takes space for nothing, and leaves the template itself alone', () => {
    const before = JSON.stringify(template.flow);
    const flow = makeFlow(template, 'Mine', new Map([[first, '   ']]));
    expect(textsOf(flow).some(({ text }) => text.includes(`[${first}]`))).toBe(true);
    expect(JSON.stringify(template.flow)).toBe(before);
  });

  it('says which blanks are left, and fills them in later', () => {
    const flow = makeFlow(template, 'Mine', new Map([[first, 'windows']]));
    const rest = template.blanks.slice(1);
    expect(new Set(blanksLeft(flow))).toEqual(new Set(rest.map(({ blank }) => blank)));
    const done = fillFlow(flow, new Map(rest.map(({ blank, example }) => [blank, example])));
    expect(blanksLeft(done)).toEqual([]);
    expect(done.name).toBe('Mine');
  });

  it('knows no template that is not there', () => {
    expect(findTemplate('toString')).toBeUndefined();
  });
});
