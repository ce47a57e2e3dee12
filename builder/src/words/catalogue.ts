/** Areas of another language's words, each as complete as the English one. */
export type Language = Readonly<Record<string, object>>;

/** How numbers and dates are written. */
export const locale = 'en-US';

let chosen: Language = {};

/** To be called before any page is loaded: what it does not hold stays English. */
export function speak(language: Language): void {
  chosen = language;
}

/**
 * The words of one area of the product, in English unless another language was chosen. Values are texts, or
 * functions where a number or a name stands in the sentence.
 */
export function catalogue<const Words extends object>(area: string, english: Words): Words {
  return { ...english, ...(chosen[area] as Words | undefined) };
}
