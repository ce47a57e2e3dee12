import { leadQualification } from '@parley/shared/templates/lead-qualification';
import { exampleBlanks, makeFlow } from '@parley/shared/templates/template';
import { describe, expect, it } from 'vitest';
import { readChats } from './chat.ts';
import { EngineDriver } from './engine-driver.ts';
import { play } from './play.ts';
import { poisoned } from './poison.ts';

const header = 'flow: lead-qualification\ncontact: first_name=Jordan, time=2:30 PM\n';
const hello = [
  '* start',
  '< Hey Jordan! Thanks for asking about kitchen remodels.',
  '',
  '  What matters most to you right now?',
  '  A) More space',
  '  B) A fresh look',
  '  C) Something else',
  '',
  '  A, B or C is all I need! Reply STOP to opt out.',
  '',
].join('\n');

async function trouble(steps: string): Promise<string> {
  const [chat] = readChats('some.chat', header + steps);
  if (chat === undefined) throw new Error('no conversation');
  const flow = makeFlow(leadQualification, 'Leads', exampleBlanks(leadQualification));
  try {
    await play(chat, new EngineDriver(flow, chat));
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

describe('a conversation fails', () => {
  it.each([
    ['not at all where all is as written', `${hello}= waiting\n`, ''],
    ['where a text is missing', '* start\n= waiting\n> a\n', '+ < Hey Jordan!'],
    ['where the last text is missing', '* start\n', '+ < Hey Jordan!'],
    ['where a text differs', `${hello}> b\n< Fine.\n`, '- < Fine.\n+ < Love it, Jordan!'],
    ['where nothing is sent', `${hello}~ 1h\n< Hello?\n`, '- < Hello?\n+ (nothing is sent)'],
    ['where a tag is not there', `${hello}# tag VIP\n`, '✗ # tag VIP\n✗ but the tags are: none'],
    ['where a field differs', `${hello}# time = 3 PM\n`, '✗ but time is “2:30 PM”'],
    ['where the end is another', `${hello}= ended\n`, '✗ = ended\n✗ but it is waiting'],
  ])('%s', async (_, steps, message) => {
    const said = await trouble(steps);
    if (message === '') expect(said).toBe('');
    else expect(said).toContain(message);
  });

  it('with the line and what was said before', async () => {
    const said = await trouble(`${hello}> b\n< Fine.\n`);
    expect(said.split('\n')[0]).toBe('some.chat:13 (lead-qualification)');
    expect(said).toContain('  > b\n- < Fine.');
  });
});

describe('a file of conversations', () => {
  it('gives every conversation the header of the file, and its own', () => {
    const [first, second] = readChats(
      'two.chat',
      'flow: feedback\ncontact: first_name=Jordan\n\n--- by day\n* start\n--- by night\nclosed\nat: 2026-05-04 22:30\n* start\n> 5\n  !\n\n  !\n',
    );
    expect(first).toMatchObject({ flow: 'feedback', title: 'by day', open: true });
    expect(second).toMatchObject({ fields: { first_name: 'Jordan' }, open: false });
    expect(second?.at).toBe(Date.UTC(2026, 4, 4, 22, 30));
    expect(second?.steps.at(-1)).toMatchObject({ type: 'in', text: '5\n!\n\n!' });
  });

  it.each([
    ['5m', 300_000],
    ['4h', 14_400_000],
    ['3d', 259_200_000],
    ['PT4H', 14_400_000],
  ])('reads “%s” as time', (said, ms) => {
    expect(readChats('t.chat', `flow: x\n~ ${said}\n`)[0]?.steps).toEqual([
      { line: 2, type: 'time', ms, said },
    ]);
  });

  it.each(['? what', '= gone', '! dance', '# nothing'])('refuses “%s”', (line) => {
    expect(() => readChats('bad.chat', `flow: x\n> hi\n${line}\n`)).toThrow('bad.chat:3');
  });

  it('refuses a header that it does not know', () => {
    expect(() => readChats('bad.chat', 'flows: x\n')).toThrow('bad.chat:1');
    expect(() => readChats('bad.chat', 'flow: x\n~ soon\n')).toThrow('length of time');
  });
});

it('poisons the clock and the dice, and heals them', () => {
  expect(() => poisoned(() => Date.now())).toThrow('Date.now');
  expect(() => poisoned(() => Math.random())).toThrow('Math.random');
  expect(Date.now()).toBeGreaterThan(0);
});
