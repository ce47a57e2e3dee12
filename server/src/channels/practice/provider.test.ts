import { expect, test } from 'vitest';
import { describeProvider } from '../provider.contract.ts';
import { practicePhone } from './provider.ts';

describeProvider('the practice phone', () => Promise.resolve({ provider: practicePhone }));

test('a text to the practice phone is delivered at once', async () => {
  expect(await practicePhone.send({ to: '+14155550123', text: 'Hi', reference: 'r1' })).toEqual({
    ok: true,
    providerId: 'practice:r1',
    status: 'delivered',
  });
});
