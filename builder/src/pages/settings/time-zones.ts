/** The time zone that this device is set to. */
export function timeZoneHere(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}

/** Every time zone the browser knows, and `now` where it has another name for it. */
export function timeZoneChoices(now: string): { value: string; label: string }[] {
  const known = new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), now]);
  return [...known].sort().map((value) => ({ value, label: value.replaceAll('_', ' ') }));
}
