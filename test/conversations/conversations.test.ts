import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { prepareVersion } from '@parley/shared/flow/graph';
import {
  exampleBlanks,
  findTemplate,
  makeFlow,
  type Template,
  templates,
} from '@parley/shared/templates/index';
import { describe, expect, it } from 'vitest';
import { type Chat, readChats } from './chat.ts';
import { allWays } from './coverage.ts';
import { EngineDriver } from './engine-driver.ts';
import { HttpDriver } from './http-driver.ts';
import { play } from './play.ts';
import { startTestServer } from './test-server.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const chats = readdirSync(folder)
  .filter((file) => file.endsWith('.chat'))
  .flatMap((file) => readChats(file, readFileSync(folder + file, 'utf8')));
const named = chats.map((chat) => [`${chat.file} ${chat.title}`, chat] as const);

function templateOf(chat: Chat): Template {
  const template = findTemplate(chat.flow);
  if (template === undefined) throw new Error(`${chat.file}: there is no template “${chat.flow}”.`);
  return template;
}

function engineFor(chat: Chat): EngineDriver {
  const template = templateOf(chat);
  return new EngineDriver(makeFlow(template, template.name, exampleBlanks(template)), chat);
}

describe('conversations with the engine', () => {
  it.each(named)('%s', async (_, chat) => {
    await play(chat, engineFor(chat));
  });

  it.each(templates.map(({ key }) => key))('%s: somebody has gone out by every exit', async (key) => {
    const taken = new Set<string>();
    for (const chat of chats.filter((other) => other.flow === key)) {
      const engine = engineFor(chat);
      await play(chat, engine);
      for (const way of engine.ways) taken.add(way);
    }
    const flow = findTemplate(key)?.flow;
    const ways = flow === undefined ? [] : allWays(prepareVersion(flow));
    expect(ways.filter((way) => !taken.has(way))).toEqual([]);
    expect(ways.length).toBeGreaterThan(3);
  });
});

describe('conversations with a server, over HTTP', () => {
  it.each(named)('%s', async (_, chat) => {
    const driver = await HttpDriver.begin(startTestServer, chat, exampleBlanks(templateOf(chat)));
    try {
      await play(chat, driver);
    } finally {
      await driver.close();
    }
  });
});
