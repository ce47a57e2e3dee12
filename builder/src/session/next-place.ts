/** Where to go after signing in: the page in `?next=`, if it is one of ours, else the flows. */
export function nextPlace(search: string): string {
  const next = new URLSearchParams(search).get('next') ?? '';
  // `//elsewhere` and `/\elsewhere` are other sites to a browser.
  const ours = /^\/(?![/\\])/.test(next) && !/^\/(login|setup)\b/.test(next);
  return ours ? next : '/flows';
}
