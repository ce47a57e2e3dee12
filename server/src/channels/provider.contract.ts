import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OutgoingText, Provider } from './provider.ts';

/** A provider that accepts texts. `arrived` gives the words as the other side holds them, if anyone can tell. */
export interface ProviderUnderTest {
  readonly provider: Provider;
  readonly arrived?: (reference: string) => string | undefined;
  readonly close?: () => Promise<void>;
}

/** What every provider promises, whichever company is behind it. */
export function describeProvider(name: string, start: () => Promise<ProviderUnderTest>): void {
  describe(`${name} as a provider`, () => {
    let subject: ProviderUnderTest;
    beforeAll(async () => {
      subject = await start();
    });
    afterAll(() => subject.close?.());

    let count = 0;
    const text = (over: Partial<OutgoingText> = {}): OutgoingText => {
      count += 1;
      return Object.freeze({ to: '+14155550123', text: 'Hi!', reference: `contract-${count}`, ...over });
    };

    test('accepts a text and names it', async () => {
      const result = await subject.provider.send(text());
      expect(result).toMatchObject({ ok: true, providerId: expect.stringMatching(/.+/) });
    });

    test('gives two texts two names', async () => {
      const names = await Promise.all([text(), text()].map((one) => subject.provider.send(one)));
      expect(new Set(names.map((result) => (result.ok ? result.providerId : '')).filter(Boolean)).size).toBe(
        2,
      );
    });

    test.each([
      ['an emoji', 'See you at 5 🙏'],
      ['letters that no basic phone alphabet has', 'Señor Ç, “così” – Łódź, 今日は'],
      ['lines and signs', 'Tom & Ann +1\n100% {yes} [no] €5 ~ \\ ^ |'],
      ['several parts', 'a'.repeat(400)],
    ])('carries %s unchanged', async (_what, words) => {
      const sent = text({ text: words });
      expect(await subject.provider.send(sent)).toMatchObject({ ok: true });
      if (subject.arrived) expect(subject.arrived(sent.reference)).toBe(words);
    });

    test('either sends a reference once, or can be asked about it', async () => {
      const { provider } = subject;
      const sent = text();
      const first = await provider.send(sent);
      if (!first.ok) throw new Error(first.message);
      if (provider.deduplicates) {
        expect(await provider.send(sent)).toMatchObject({ providerId: first.providerId });
        return;
      }
      const since = Date.now() - 60_000;
      expect(await provider.lookup?.(sent.reference, sent.to, since)).toMatchObject({
        found: true,
        providerId: first.providerId,
      });
      expect(await provider.lookup?.('never-sent', sent.to, since)).toEqual({ found: false });
    });
  });
}
