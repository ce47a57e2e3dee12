const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const basic = new Set(BASIC);
const extended = new Set('\f^{}\\[~]|€');

/** Whether every letter is in the phone's basic alphabet (GSM 03.38) or its extension. */
export function isPlain(text: string): boolean {
  return [...text].every((letter) => basic.has(letter) || extended.has(letter));
}

/** What is left of a text that is sent as plain: everything else becomes a question mark. */
export function toPlain(text: string): string {
  return [...text].map((letter) => (isPlain(letter) ? letter : '?')).join('');
}

/** How many texts it is on the wire. Rough at part borders, which is enough for a report. */
export function countParts(text: string): number {
  const plain = isPlain(text);
  const units = plain
    ? [...text].reduce((sum, letter) => sum + (extended.has(letter) ? 2 : 1), 0)
    : text.length;
  const [single, part] = plain ? [160, 153] : [70, 67];
  return units <= single ? 1 : Math.ceil(units / part);
}
