/**
 * What one stage of understanding says: the answer at this place in the list, two or more that are equally near,
 * or nothing. `value` is given where something was read from the reply.
 */
export type Finding =
  | { readonly at: number; readonly why: string; readonly value?: string }
  | { readonly tie: readonly number[] }
  | null;

/** The answer that all claims agree on, a tie where they do not, null where there are none. */
export function settle(claims: readonly Finding[]): Finding {
  let first: Finding = null;
  const all = new Set<number>();
  for (const claim of claims) {
    if (claim === null) continue;
    first ??= claim;
    for (const at of 'tie' in claim ? claim.tie : [claim.at]) all.add(at);
  }
  return all.size > 1 ? { tie: [...all] } : first;
}
