/**
 * True for a number that no telephone has: +1 555 …, the 555-01xx numbers of every American area code, and the
 * numbers that Ofcom keeps for plays.
 */
export function isMadeUp(phone: string): boolean {
  return /^\+1(555\d{7}|\d{3}55501\d{2})$|^\+447700900\d{3}$/.test(phone);
}
