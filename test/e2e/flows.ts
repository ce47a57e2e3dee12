import type { Flow } from '@parley/shared/flow/flow';
import { exampleBlanks, findTemplate } from '@parley/shared/templates/index';
import type { TestServer } from './server.ts';

let made = 0;

/** A number that no other test of this worker texts from. */
export function newNumber(): string {
  made += 1;
  return `+1555010${String(process.pid % 100).padStart(2, '0')}${String(made).padStart(2, '0')}`;
}

/** A word that no other flow of this worker's server listens for. */
export function newWord(): string {
  made += 1;
  return `word${made}`;
}

async function bodyOf<Body>(answer: Response, status: number): Promise<Body> {
  if (answer.status !== status) throw new Error(`${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Body;
}

/** Makes a flow and gives its id. */
export async function makeFlow(server: TestServer, flow: Flow): Promise<string> {
  const answer = await server.api('POST', '/api/flows', { name: flow.name, flow });
  return (await bodyOf<{ id: string }>(answer, 201)).id;
}

/** A flow from a template, its blanks filled with the examples. */
export async function makeFromTemplate(server: TestServer, key: string): Promise<string> {
  const template = findTemplate(key);
  if (template === undefined) throw new Error(`No template ${key}`);
  const blanks = Object.fromEntries(exampleBlanks(template));
  const answer = await server.api('POST', '/api/flows', { name: template.name, template: key, blanks });
  return (await bodyOf<{ id: string }>(answer, 201)).id;
}

export async function draftOf(server: TestServer, id: string): Promise<Flow> {
  return (await bodyOf<{ draft: Flow }>(await server.api('GET', `/api/flows/${id}`), 200)).draft;
}

export async function publish(server: TestServer, id: string): Promise<number> {
  const answer = await server.api('POST', `/api/flows/${id}/publish`, {});
  return (await bodyOf<{ version: number }>(answer, 200)).version;
}

/** A question with two answers, each with a reply; by that word it starts. */
export function askingFlow(name: string, word: string): Flow {
  return {
    version: 1,
    name,
    nodes: [
      { id: 'start', kind: 'start', data: { triggers: [{ type: 'keyword', words: [word] }] } },
      {
        id: 'ask',
        kind: 'question',
        data: {
          text: 'Tea or coffee? Reply A for tea or B for coffee.',
          answers: [
            { id: 'a', label: 'A', accepts: [{ type: 'words', words: ['tea'] }] },
            { id: 'b', label: 'B', accepts: [{ type: 'words', words: ['coffee'] }] },
          ],
        },
      },
      { id: 'tea', kind: 'message', data: { text: 'The kettle is on.' } },
      { id: 'coffee', kind: 'message', data: { text: 'The beans are ground.' } },
      { id: 'end', kind: 'end', data: {} },
    ],
    edges: [
      { from: 'start', exit: 'next', to: 'ask' },
      { from: 'ask', exit: 'a', to: 'tea' },
      { from: 'ask', exit: 'b', to: 'coffee' },
      { from: 'tea', exit: 'next', to: 'end' },
      { from: 'coffee', exit: 'next', to: 'end' },
    ],
    layout: {},
  };
}
