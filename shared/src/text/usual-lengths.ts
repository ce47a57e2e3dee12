/** The longest value that a name may have, as far as anybody knows. */
export type Longest = ((name: string) => string | undefined) | undefined;

/**
 * How long the longest usual value of a contact's field is, in letters: what a text is counted with before anybody
 * is known. Of the fields every contact may have; others have `usualLength`.
 */
const usualLengths: ReadonlyMap<string, number> = new Map([
  ['first_name', 11],
  ['last_name', 13],
  ['name', 22],
  ['full_name', 22],
  ['email', 28],
  ['phone', 12],
  ['company', 24],
  ['city', 16],
  ['birthday', 10],
  ['language', 10],
  ['appointment', 16],
  ['date', 12],
  ['day', 9],
  ['time', 8],
  ['order_number', 10],
  ['order_status', 16],
  ['delivery_date', 12],
  ['tracking_link', 40],
  ['purchase', 20],
  ['product', 20],
  ['service', 20],
  ['amount', 9],
  ['link', 40],
  ['rep_name', 11],
  ['business_name', 22],
]);

/** The length of a field that a workspace or a flow has added. */
const usualLength = 12;

/** What a name is counted with: its longest value, or letters as many as such a field usually has at most. */
export function longestValue(name: string, longest: Longest): string {
  return longest?.(name) ?? 'n'.repeat(usualLengths.get(name) ?? usualLength);
}
