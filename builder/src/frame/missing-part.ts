import { useToasts } from '../ui/toast.ts';
import { frameWords as words } from '../words/frame.ts';

/**
 * What was thrown because a part of the app, which is loaded when it is opened, could not be; and whether a newer Parley
 * is why, once that was asked.
 */
const thrown = new WeakMap<object, Promise<boolean> | null>();

// Browsers say it in words of their own, so it is learnt from what loads the parts. Where nothing is drawn, none are.
if (typeof window !== 'undefined')
  window.addEventListener('vite:preloadError', ({ payload }) => thrown.set(payload, null));

export function isMissingPart(error: unknown): error is object {
  return typeof error === 'object' && error !== null && thrown.has(error);
}

/** Where the server can be reached, a part is missing because a newer Parley has other ones. */
export function isNewer(error: object): Promise<boolean> {
  // A part that did not come is not asked for again before a reload, so the first reason stays the reason.
  const known = thrown.get(error) ?? isReachable();
  thrown.set(error, known);
  return known;
}

function isReachable(): Promise<boolean> {
  return fetch('/api/status', { cache: 'no-store' }).then(
    ({ status }) => status < 500,
    () => false,
  );
}

export const reload = () => window.location.reload();

/** Says why something did not open, on a page that goes on. */
export async function tellMissingPart(error: object): Promise<void> {
  const newer = await isNewer(error);
  const { forget, show } = useToasts.getState();
  forget('part');
  show({
    text: newer
      ? `${words.newerParley}. ${words.newerParleyAbout}`
      : `${words.notOpened}. ${words.unreachableAbout}`,
    tone: 'error',
    attempt: 'part',
    ...(newer && { action: { label: words.reload, run: reload } }),
  });
}
