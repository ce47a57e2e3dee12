const APOSTROPHES = /['‘’ʼ`´]/g;
/** Zero-width characters, and the selectors that make a heart red or a digit a key cap. */
const INVISIBLE = /\p{Cf}|\u20e3|\p{Variation_Selector}/gu;
const NOT_A_WORD = /[^\p{L}\p{N}\p{M}]+/gu;

/**
 * A reply or a keyword in the form in which two are compared: letters and digits in lower case, words parted by
 * one space, so that "Book!", " book " and "BOOK" are equal. Text without any letter or digit, such as an
 * emoji, is kept (only trimmed), so '' means an empty text and nothing else.
 */
export function normaliseKeyword(text: string): string {
  const lower = text.replace(APOSTROPHES, '').replace(INVISIBLE, '').normalize('NFKC').toLowerCase();
  const words = lower.replace(NOT_A_WORD, ' ').trim();
  return words === '' ? text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim() : words;
}
