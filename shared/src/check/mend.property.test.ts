import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ask, end, flowOf, say, start } from '../engine/play.testing.ts';
import type { Flow } from '../flow/flow.ts';
import { readFlow } from '../flow/read-flow.ts';
import { kindOf } from '../nodes/index.ts';
import { checkFlow } from './check.ts';
import { mend } from './mend.ts';

const piece = fc.constantFrom(
  'Dear Valued Customer, ',
  'A representative will contact you. ',
  'What’s your budget? ',
  'And when? ',
  'Why?\n',
  'A) Ready?\n',
  'Let me know what you think about it. ',
  'We are open. ',
  'I do not know. ',
  'BUY YOURS NOW! ',
  'Hi {{first_name}}! ',
  'Thanks, {{first_name}}. ',
  'See {{time}} ',
  '🎉',
  ' 👨‍👩‍👧‍👦 ',
  '👍 = Great\n',
  '— “so” … ',
  'Reply Cancel or Yes. ',
  '{{first_name|…}} ',
  '{{',
  '[Blank] ',
  'a'.repeat(150),
  'e\u0301',
  '\ud83d',
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
const label = fc.constantFrom('Cancel', 'YES', 'Help', 'A', 'B', '👍', 'Stop', 'Info', 'Start', 'No', 'END');
const drawn = fc
  .record({ first: text, second: text, labels: fc.uniqueArray(label, { maxLength: 4 }) })
  .map(
    ({ first, second, labels }): Flow =>
      flowOf(
        [
          start,
          say(first, 'say'),
          ask({ text: second, answers: labels.map((name, i) => ({ id: `a${i}`, label: name })) }),
          end,
        ],
        'start.next > say',
        'say.next > ask',
        ...labels.map((_, i) => `ask.a${i} > end`),
      ),
  );

/** Every line still leads from a way out that is there to a step that is there. */
function hangsTogether({ nodes, edges }: Flow): boolean {
  const exits = new Map(
    nodes.map((node) => [
      node.id,
      kindOf(node)
        .exits(node.data)
        .map(({ id }) => id),
    ]),
  );
  return edges.every(({ from, exit, to }) => exits.get(from)?.includes(exit) && exits.has(to));
}

it('whatever is pressed, in whatever order, the flow can be read and is no worse', () => {
  fc.assert(
    fc.property(drawn, fc.array(fc.nat(20), { maxLength: 12 }), (flow, presses) => {
      let now = flow;
      for (const press of presses) {
        const fixes = checkFlow(now).filter(({ fix }) => fix !== undefined);
        const problem = fixes[press % Math.max(fixes.length, 1)];
        if (problem === undefined) break;
        const mended = mend(now, problem);
        expect(mended).not.toEqual(now);
        now = mended;
      }
      expect(hangsTogether(now)).toBe(true);
      expect(readFlow(JSON.parse(JSON.stringify(now)))).toMatchObject({ ok: true });
    }),
    { numRuns: 150, seed: 11 },
  );
});

it('pressing what there is to press comes to an end', () => {
  fc.assert(
    fc.property(drawn, (flow) => {
      let now = flow;
      for (let i = 0; i < 60; i++) {
        const problem = checkFlow(now).find(({ fix }) => fix !== undefined);
        if (problem === undefined) return;
        now = mend(now, problem);
      }
      const left = checkFlow(now).filter(({ fix }) => fix !== undefined);
      expect(left.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
    }),
    { numRuns: 100, seed: 12 },
  );
});
