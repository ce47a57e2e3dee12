import { septets } from './gsm-alphabet.ts';

/**
 * What a text costs. `units` are septets (GSM-7) or UTF-16 units (UCS-2), `texts` the billed parts,
 * `perText` the units that fit into one part at this length, `left` the free units of the last part.
 */
export interface TextCount {
  readonly encoding: 'GSM-7' | 'UCS-2';
  readonly units: number;
  readonly texts: number;
  readonly perText: number;
  readonly left: number;
}

/**
 * Counts as the wire does (3GPP TS 23.040): one part holds 160 septets or 70 UTF-16 units; with more parts
 * each gives 7 septets or 3 units to its header (153, 67). An escape pair or a surrogate pair is never split,
 * so a part may stay one unit short. An empty text is 0 texts: nothing is sent.
 */
export function countTexts(text: string): TextCount {
  const sizes = gsmSizes(text) ?? ucs2Sizes(text);
  const [encoding, alone, shared] = sizes.gsm ? (['GSM-7', 160, 153] as const) : (['UCS-2', 70, 67] as const);
  let units = 0;
  for (const size of sizes.of) units += size;
  if (units <= alone) {
    return { encoding, units, texts: units === 0 ? 0 : 1, perText: alone, left: alone - units };
  }
  let texts = 1;
  let used = 0;
  for (const size of sizes.of) {
    if (used + size > shared) {
      texts += 1;
      used = 0;
    }
    used += size;
  }
  return { encoding, units, texts, perText: shared, left: shared - used };
}

interface Sizes {
  readonly gsm: boolean;
  /** Sizes of the pieces that must stay whole. */
  readonly of: readonly number[];
}

function gsmSizes(text: string): Sizes | null {
  const of: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const size = septets(text.charAt(i));
    if (size === 0) return null;
    of.push(size);
  }
  return { gsm: true, of };
}

function ucs2Sizes(text: string): Sizes {
  return { gsm: false, of: Array.from(text, (char) => char.length) };
}
