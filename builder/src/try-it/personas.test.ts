import { expect, test } from 'vitest';
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
