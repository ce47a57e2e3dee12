import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  code,
  everyKindHasAView,
  filesStaySmall,
  fullZodStaysInApi,
  importsOf,
  kindsDecideForThemselves,
  namesSaySomething,
  nothingIsInjected,
  packagesPointOneWay,
  type Source,
  sharedIsPure,
  sharedPointsDown,
} from './architecture.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

function sources(folder: string): Source[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ['node_modules', 'dist'].includes(entry.name) ? [] : sources(path);
    if (!/\.(ts|tsx|mjs|js)$/.test(entry.name)) return [];
    return [{ path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }];
  });
}

const tree = ['shared/src', 'server/src', 'server/scripts', 'builder/src', 'widget/src', 'test'].flatMap(
  (folder) => sources(join(root, folder)),
);

const rules = {
  packagesPointOneWay,
  sharedPointsDown,
  fullZodStaysInApi,
  filesStaySmall,
  namesSaySomething,
  kindsDecideForThemselves,
  sharedIsPure,
  nothingIsInjected,
  everyKindHasAView,
};

describe('the code keeps its shape', () => {
  test('there is code to look at', () => {
    expect(tree.length).toBeGreaterThan(10);
  });

  test.each(Object.entries(rules))('%s', (_, rule) => {
    expect(rule(tree)).toEqual([]);
  });
});

/** Each rule, shown to find what it is for (`bad`) and to leave alone what only looks like it (`good`). */
const cases: Record<keyof typeof rules, { bad: [string, string][]; good: [string, string][] }> = {
  packagesPointOneWay: {
    bad: [
      ['builder/src/api/flows.ts', "import type { App } from '@parley/server/app';"],
      ['widget/src/chat/chat.ts', "import { x } from '../../../builder/src/x.ts';"],
      ['server/src/app.ts', "export * from '@parley/widget/chat/bubble';"],
      ['shared/src/engine/step.ts', "const x = await import('@parley/widget/chat/bubble');"],
    ],
    good: [
      ['builder/src/try-it/Phone.tsx', "import { chat } from '@parley/widget/chat/parley-chat';"],
      ['server/src/runs/inbound.ts', "import { step } from '@parley/shared/engine/step';"],
      ['test/e2e/x.spec.ts', "import { main } from '@parley/server/main';"],
      ['widget/src/a.ts', "// import { x } from '@parley/server/app'\nimport { h } from 'preact';"],
    ],
  },
  sharedPointsDown: {
    bad: [
      ['shared/src/flow/flow.ts', "import { step } from '../engine/step.ts';"],
      ['shared/src/nodes/question.ts', "import type { Flow } from '../flow/flow.ts';"],
      ['shared/src/understand/words.ts', "import { kinds } from '../nodes/index.ts';"],
      ['shared/src/text/phone.ts', "export { at } from '../run/event.ts';"],
      ['shared/src/engine/step.ts', "import type { Problem } from '../check/problem.ts';"],
      ['shared/src/check/check.ts', "import type { FlowBody } from '@parley/shared/api/flows';"],
    ],
    good: [
      ['shared/src/engine/step.ts', "import { readFlow } from '../flow/read-flow.ts';"],
      ['shared/src/engine/step.test.ts', "import { check } from '../check/check.ts';"],
      ['shared/src/nodes/question.ts', "import { fill } from '../text/template.ts';"],
      ['shared/src/api/flows.ts', "import type { Problem } from '../check/problem.ts';"],
    ],
  },
  fullZodStaysInApi: {
    bad: [
      ['shared/src/flow/flow.ts', "import { z } from 'zod';"],
      ['builder/src/api/flows.ts', "import * as z from 'zod';"],
      ['widget/src/chat/http.ts', "import { preview } from '@parley/shared/api/previews';"],
    ],
    good: [
      ['shared/src/flow/flow.ts', "import * as z from 'zod/mini';"],
      ['shared/src/api/flows.ts', "import { z } from 'zod';"],
    ],
  },
  filesStaySmall: {
    bad: [
      ['server/src/app.ts', 'a;\n'.repeat(151)],
      ['server/src/store/flows.ts', 'a;\n'.repeat(501)],
    ],
    good: [
      ['shared/src/engine/step.ts', 'a;\n'.repeat(150)],
      ['server/src/store/flows.ts', 'a;\n'.repeat(500)],
    ],
  },
  namesSaySomething: {
    bad: [
      ['server/src/store/helpers.ts', ''],
      ['server/src/utils/date.ts', ''],
      ['builder/src/canvas/NodeManager.ts', ''],
      ['builder/src/canvas/state-manager.ts', ''],
      ['server/src/runs/inboundText.ts', ''],
      ['shared/src/text/Phone.ts', ''],
    ],
    good: [
      ['builder/src/nodes/Question.tsx', ''],
      ['builder/src/nodes/Question.stories.tsx', ''],
      ['shared/src/flow/read-flow.test.ts', ''],
      ['test/e2e/playwright.config.ts', ''],
    ],
  },
  kindsDecideForThemselves: {
    bad: [
      ['server/src/runs/step.ts', "if (node.kind === 'question') ask();"],
      ['builder/src/canvas/Card.tsx', "const start = 'start' === data.node?.kind;"],
      ['shared/src/check/loops.ts', 'switch (node.kind) {'],
      ['shared/src/check/loops.ts', "nodes.filter(({ kind }) => kind !== 'wait');"],
    ],
    good: [
      ['builder/src/nodes/index.tsx', "if (node.kind === 'question') ask();"],
      ['shared/src/check/loops.ts', "// never node.kind === 'wait'\nif (kindOf(node).waits) ok();"],
      ['shared/src/check/loops.ts', 'if (a.kind === b.kind) same();'],
      ['shared/src/check/loops.test.ts', "nodes.find((node) => node.kind === 'wait');"],
    ],
  },
  sharedIsPure: {
    bad: [
      ['shared/src/engine/step.ts', 'const at = Date.now();'],
      ['shared/src/engine/step.ts', 'const at = new Date();'],
      ['shared/src/engine/step.ts', 'const at = new Date;'],
      ['shared/src/engine/step.ts', 'const seed = Math.random();'],
      ['shared/src/engine/step.ts', 'const id = crypto.randomUUID();'],
      ['shared/src/engine/step.ts', "if (process.env.NODE_ENV === 'test') skip();"],
      ['shared/src/text/x.ts', "window.alert('x');"],
      ['shared/src/text/x.ts', 'document.title = text;'],
      ['shared/src/text/x.ts', 'performance.now();'],
    ],
    good: [
      ['shared/src/engine/step.ts', '// never Date.now()\nconst at = new Date(event.at);'],
      ['shared/src/engine/step.test.ts', 'const at = Date.now();'],
      ['shared/src/text/x.ts', "const hint = 'do not process. Not in a window.';"],
      ['shared/src/flow/x.ts', 'const size = (document: Flow) => document.nodes.length;'],
      ['server/src/main.ts', 'const at = Date.now();'],
    ],
  },
  nothingIsInjected: {
    bad: [
      ['widget/src/chat/bubble.ts', 'element.innerHTML = text;'],
      ['builder/src/App.tsx', '<p dangerouslySetInnerHTML={{ __html: text }} />'],
      ['server/src/app.ts', 'eval(text);'],
      ['server/src/app.ts', 'new Function(text)();'],
    ],
    good: [
      ['widget/src/chat/bubble.ts', '// not innerHTML\nelement.textContent = text;'],
      ['widget/src/chat/bubble.test.ts', 'expect(host.innerHTML).toBe(text);'],
      ['server/src/app.ts', 'retrieval(text); readEval.eval(1);'],
    ],
  },
  everyKindHasAView: {
    bad: [['shared/src/nodes/http-call.ts', 'export const httpCall = defineNodeKind({});']],
    good: [
      ['shared/src/nodes/text-field.ts', 'export const field = 1;'],
      ['shared/src/nodes/node-kind.ts', 'export function defineNodeKind(kind) {'],
    ],
  },
};

describe('the rules can fail', () => {
  for (const [name, { bad, good }] of Object.entries(cases)) {
    const rule = rules[name as keyof typeof rules];
    const title = (path: string, text: string): string => `${path} ${text.slice(0, 60).replace(/\n/g, ' ')}`;
    for (const [path, text] of bad) {
      test(`${name} finds ${title(path, text)}`, () => expect(rule([{ path, text }])).toHaveLength(1));
    }
    for (const [path, text] of good) {
      test(`${name} leaves alone ${title(path, text)}`, () => expect(rule([{ path, text }])).toEqual([]));
    }
  }

  test('a kind with its view is fine, and two words make one name', () => {
    const kind = {
      path: 'shared/src/nodes/http-call.ts',
      text: 'export const httpCall = defineNodeKind({});',
    };
    expect(everyKindHasAView([kind, { path: 'builder/src/nodes/HttpCall.tsx', text: '' }])).toEqual([]);
  });
});

describe('reading source', () => {
  test('imports of every spelling', () => {
    const text = `import a from 'a';
import type { B } from "b";
import {
  c,
  d,
} from 'c';
export { e } from 'e';
export * from 'f';
import 'g';
const h = await import('h');
// import i from 'i'
const j = "import j from 'j'";`;
    expect(importsOf(text).filter((name) => name !== 'j')).toEqual(['a', 'b', 'c', 'e', 'f', 'g', 'h']);
  });

  test('comments go, strings stay or are emptied, an address in a string is no comment', () => {
    const text = "const a = 'http://x'; // note\n/* more */ b('it');";
    expect(code(text, 'kept')).toBe("const a = 'http://x';  \n  b('it');");
    expect(code(text, 'emptied')).toBe("const a = '';  \n  b('');");
  });
});
