/** What a compiled pattern is, or a sentence for its author that says why it cannot be used. */
export type Compiled =
  | { readonly ok: true; test(text: string): boolean }
  | { readonly ok: false; readonly message: string };

/**
 * Readers that would make the engine too large; `allTools` has them all. Without `phone` a number is taken by its
 * digits alone; without `pattern`, `date` or `time` no reply is understood as one.
 *
 * `phone` gives E.164 or null; `country` is ISO 3166, for numbers written without a `+`. `date` gives `2026-05-04`,
 * `time` gives `15:00`; both take a reply as `normalise` leaves it.
 */
export interface Tools {
  readonly date?: (normalised: string, moment: Moment) => string | null;
  readonly time?: (normalised: string) => string | null;
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
