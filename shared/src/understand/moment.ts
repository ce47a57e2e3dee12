/** What a compiled pattern is, or a sentence for its author that says why it cannot be used. */
export type Compiled =
  | { readonly ok: true; test(text: string): boolean }
  | { readonly ok: false; readonly message: string };

/**
 * Readers that are too large for every page. Without `phone` a number is taken by its digits alone; without
 * `pattern` no pattern ever matches.
 *
 * `phone` gives E.164 or null; `country` is ISO 3166, for numbers written without a `+`.
 */
export interface Tools {
  readonly phone?: (text: string, country: string | undefined) => string | null;
  readonly pattern?: (pattern: string) => Compiled;
}

/**
 * When and where a reply was sent: needed for "tomorrow at 3" and for local phone numbers.
 * `at` is milliseconds UTC; `timeZone` an IANA name (an unknown one counts as UTC); `dayFirst` reads 5/4 as 5 April.
 */
export interface Moment {
  readonly at: number;
  readonly timeZone: string;
  readonly country?: string | undefined;
  readonly dayFirst?: boolean | undefined;
  readonly tools?: Tools | undefined;
}
