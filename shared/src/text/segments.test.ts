import fc from 'fast-check';
import { SegmentedMessage } from 'sms-segments-calculator';
import { describe, expect, it, test } from 'vitest';
import { countTexts } from './segments.ts';

const a = (n: number) => 'a'.repeat(n);

describe('countTexts', () => {
  test.each<[string, string, 'GSM-7' | 'UCS-2', number, number]>([
    ['nothing', '', 'GSM-7', 0, 0],
    ['160 letters', a(160), 'GSM-7', 160, 1],
    ['161 letters', a(161), 'GSM-7', 161, 2],
    ['306 letters', a(306), 'GSM-7', 306, 2],
    ['307 letters', a(307), 'GSM-7', 307, 3],
    ['80 euro signs', '€'.repeat(80), 'GSM-7', 160, 1],
    ['81 euro signs', '€'.repeat(81), 'GSM-7', 162, 2],
    ['a euro sign over the border', `${a(152)}€${a(152)}`, 'GSM-7', 306, 3],
    ['70 × Á', 'Á'.repeat(70), 'UCS-2', 70, 1],
    ['71 × Á', 'Á'.repeat(71), 'UCS-2', 71, 2],
    ['one curly quote', `’${a(159)}`, 'UCS-2', 160, 3],
    ['35 emoji', '😀'.repeat(35), 'UCS-2', 70, 1],
    ['36 emoji', '😀'.repeat(36), 'UCS-2', 72, 2],
    ['67 emoji, of which none is split', '😀'.repeat(67), 'UCS-2', 134, 3],
    ['a letter and 66 emoji', `a${'😀'.repeat(66)}`, 'UCS-2', 133, 2],
    ['seven families', '👨‍👩‍👧‍👦'.repeat(7), 'UCS-2', 77, 2],
    ['a family over the border is split as the wire does', `${a(60)}👨‍👩‍👧‍👦${a(60)}`, 'UCS-2', 131, 2],
    ['17 flags', '🇮🇹'.repeat(17), 'UCS-2', 68, 1],
    ['18 flags', '🇮🇹'.repeat(18), 'UCS-2', 72, 2],
    ['80 line breaks of two characters', '\r\n'.repeat(80), 'GSM-7', 160, 1],
    ['80 form feeds', '\f'.repeat(80), 'GSM-7', 160, 1],
    ['160 × Ω', 'Ω'.repeat(160), 'GSM-7', 160, 1],
    ['71 × α', 'α'.repeat(71), 'UCS-2', 71, 2],
    ['71 × ç', 'ç'.repeat(71), 'UCS-2', 71, 2],
    ['160 × Ç', 'Ç'.repeat(160), 'GSM-7', 160, 1],
    ['36 × e with a separate accent', 'e\u0301'.repeat(36), 'UCS-2', 72, 2],
    ['the nine escape characters', '^{}\\[~]|€', 'GSM-7', 18, 1],
    ['134 UCS-2 units', 'Á'.repeat(134), 'UCS-2', 134, 2],
    ['135 UCS-2 units', 'Á'.repeat(135), 'UCS-2', 135, 3],
    ['a rainbow flag', '🏳️‍🌈', 'UCS-2', 6, 1],
    ['half an emoji', '\ud83d', 'UCS-2', 1, 1],
  ])('%s', (_, text, encoding, units, texts) => {
    expect(countTexts(text)).toMatchObject({ encoding, units, texts });
  });

  test.each([
    ['', 160, 160],
    ['hello', 160, 155],
    [a(160), 160, 0],
    [a(161), 153, 145],
    [`${a(152)}€${a(152)}`, 153, 152],
    ['Á', 70, 69],
    ['Á'.repeat(71), 67, 63],
  ])('room left: %#', (text, perText, left) => {
    expect(countTexts(text)).toMatchObject({ perText, left });
  });

  const asTwilio = (text: string) => {
    const message = new SegmentedMessage(text);
    return { encoding: message.encodingName, texts: message.segmentsCount };
  };
  const gsm = '@£$¥èéùìòÇ\nØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&()*+,-./09:;<=>?¡AZÄÖÑÜ§¿azäöñüà\f^{}\\[~]|€';

  it.each([
    ['plain ASCII', fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 700 })],
    ['the GSM alphabet', fc.string({ unit: fc.constantFrom(...gsm), minLength: 1, maxLength: 700 })],
    [
      'letters of the BMP',
      fc.string({ unit: fc.constantFrom(...'aé€жαçن中한–'), minLength: 1, maxLength: 300 }),
    ],
    ['emoji', fc.string({ unit: fc.constantFrom('a', '😀', 'é', '中', '🎉'), minLength: 1, maxLength: 300 })],
  ])("agrees with Twilio's calculator on %s", (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const { encoding, texts } = countTexts(text);
        expect({ encoding, texts }).toEqual(asTwilio(text));
      }),
    );
  });
});
