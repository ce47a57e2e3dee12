import { allTools } from '@parley/shared/understand/tools';
import { expect, test } from 'vitest';
import { toolsAt } from './tools-at.ts';

test('a number without a country code belongs to the country of the business', () => {
  expect(toolsAt('GB', allTools).phone?.('020 7946 0958', undefined)).toBe('+442079460958');
  expect(toolsAt('US', allTools).phone?.('(202) 555-0143', undefined)).toBe('+12025550143');
  expect(toolsAt('US', allTools).phone?.('020 7946 0958', 'GB')).toBe('+442079460958');
  expect(toolsAt('US', {})).toEqual({});
});
