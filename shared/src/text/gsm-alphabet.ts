/** 3GPP TS 23.038, default alphabet. `ç`, the backtick, tab and the no-break space are not in it; `Ç` is. */
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZ' +
  'ÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
/** 3GPP TS 23.038, default extension table: an escape and the character, two septets that stay together. */
const EXTENSION = '\f^{}\\[~]|€';

const SEPTETS: ReadonlyMap<string, 1 | 2> = new Map([
  ...[...BASIC].map((char) => [char, 1] as const),
  ...[...EXTENSION].map((char) => [char, 2] as const),
]);

/** Septets that one UTF-16 unit takes in GSM-7: 1, 2 (escape pair), or 0 where the alphabet lacks it. */
export function septets(char: string): 0 | 1 | 2 {
  return SEPTETS.get(char) ?? 0;
}
