import type { Flow } from '@parley/shared/flow/flow';
import { exampleBlanks, findTemplate, makeFlow, type Template } from '@parley/shared/templates/index';
import { allTools } from '@parley/shared/understand/tools';
import { expect, test } from 'vitest';
import { PageShell } from './page-shell.ts';
import { personaOf, personas, settingFor } from './personas.ts';

const around = { settings: null, people: {}, startedAt: 0 };

test.each(personas)('$label is known again', ({ value }) => {
  expect(personaOf(settingFor(value, around))).toBe(value);
});

test('whoever was changed by hand is nobody of them', () => {
  const jordan = settingFor('jordan', around);
  const { contact } = jordan;
  expect(personaOf({ ...jordan, contact: { ...contact, tags: ['VIP'] } })).toBeNull();
  expect(personaOf({ ...jordan, contact: { ...contact, fields: { first_name: 'Sam' } } })).toBeNull();
  expect(personaOf({ ...settingFor('nobody', around), closed: true })).toBeNull();
});

test('the phone of the reminder begins as its tile says', () => {
  const template = findTemplate('appointment-reminder') as Template;
  const flow = makeFlow(template, template.name, exampleBlanks(template));
  const setting = settingFor('jordan', around, flow);
  expect(personaOf(setting)).toBe('jordan');
  const shell = new PageShell({ flow, tools: allTools, ...setting });
  const told = shell.state().lines.find(({ from }) => from === 'business')?.text ?? '';
  expect(told.replaceAll('\n\n', '\n')).toBe(`${template.transcript[0]?.text} Reply STOP to opt out.`);
});

test('what a flow asks for is not known before', () => {
  const flow = makeFlow(findTemplate('feedback') as Template, '', new Map());
  const asks: Flow = {
    ...flow,
    nodes: [
      { id: 'q', kind: 'question', data: { text: 'When? {{time}} {{day}}', answers: [], saveAs: 'time' } },
    ],
  };
  expect(settingFor('jordan', around, asks).contact.fields).toEqual({ first_name: 'Jordan', day: 'Tuesday' });
  expect(settingFor('nobody', around, asks).contact.fields).toEqual({});
});
