import type { Chat, Step } from './chat.ts';
import type { Driver } from './driver.ts';

/** Plays a conversation. Throws with its transcript where something else is sent, or something else is so. */
export async function play(chat: Chat, driver: Driver): Promise<void> {
  const told: string[] = [];
  let due: readonly string[] = [];
  for (const step of chat.steps) {
    if (step.type === 'out') {
      const [text, ...rest] = due;
      if (text !== step.text) throw unlike(chat, step, told, step.text, text);
      due = rest;
    } else {
      if (due.length > 0 && isAct(step)) throw unlike(chat, step, told, undefined, due[0]);
      const wrong = await take(step, driver);
      if (wrong !== null) throw unlike(chat, step, told, undefined, undefined, wrong);
      if (isAct(step)) due = await driver.sent();
    }
    told.push(written(step));
  }
  if (due.length > 0) throw unlike(chat, chat.steps.at(-1), told, undefined, due[0]);
}

/** Lines after which texts may go out. */
function isAct(step: Step): boolean {
  return ['start', 'in', 'time', 'person'].includes(step.type);
}

/** Does what a line says, or checks it. Gives what is wrong, in words. */
async function take(step: Step, driver: Driver): Promise<string | null> {
  switch (step.type) {
    case 'start':
      await driver.start();
      return null;
    case 'in':
      await driver.receive(step.text);
      return null;
    case 'time':
      await driver.pass(step.ms);
      return null;
    case 'person':
      await driver.person(step.act);
      return null;
    case 'office':
      await driver.office(step.open);
      return null;
    case 'tag': {
      const tags = await driver.tags();
      return tags.includes(step.tag) === step.has ? null : `the tags are: ${tags.join(', ') || 'none'}`;
    }
    case 'field': {
      const fields = await driver.fields();
      const value = Object.hasOwn(fields, step.name) ? fields[step.name] : '';
      return value === step.value ? null : `${step.name} is “${value}”`;
    }
    case 'status': {
      const status = await driver.status();
      return status === step.status ? null : `it is ${status}`;
    }
    case 'out':
      return null;
  }
}

/** A step as it stands in a `.chat` file. */
export function written(step: Step): string {
  switch (step.type) {
    case 'start':
      return '* start';
    case 'in':
      return writtenText('>', step.text);
    case 'out':
      return writtenText('<', step.text);
    case 'time':
      return `~ ${step.said}`;
    case 'person':
      return step.act === 'done' ? '! person done' : '! person takes it';
    case 'office':
      return `! office ${step.open ? 'opens' : 'closes'}`;
    case 'tag':
      return `# ${step.has ? '' : 'no '}tag ${step.tag}`;
    case 'field':
      return `# ${step.name} = ${step.value}`;
    case 'status':
      return `= ${step.status}`;
  }
}

/** A text as it stands in a `.chat` file: its further lines behind two spaces. */
export function writtenText(sign: '>' | '<', text: string): string {
  return `${sign} ${text.replace(/\n(?!\n|$)/g, '\n  ')}`;
}

function unlike(
  chat: Chat,
  step: Step | undefined,
  told: readonly string[],
  expected: string | undefined,
  sent: string | undefined,
  wrong?: string,
): Error {
  const mark = (sign: string, text: string) => text.replace(/^/gm, `${sign} `);
  const lines = [
    `${chat.file}:${step?.line ?? 0} (${chat.title || chat.flow})`,
    ...told.slice(-12).map((line) => mark(' ', line)),
    ...(wrong !== undefined && step !== undefined ? [mark('✗', written(step)), `✗ but ${wrong}`] : []),
    ...(expected !== undefined ? [mark('-', writtenText('<', expected))] : []),
    ...(sent !== undefined ? [mark('+', writtenText('<', sent))] : []),
    ...(expected !== undefined && sent === undefined ? ['+ (nothing is sent)'] : []),
  ];
  return new Error(lines.join('\n'));
}
