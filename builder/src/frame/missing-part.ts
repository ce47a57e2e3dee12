import { useToasts } from '../ui/toast.ts';
import { frameWords as words } from '../words/frame.ts';

/** What was thrown because a part of the app, which is loaded when it is opened, could not be. */
const thrown = new WeakSet<object>();

// Browsers say it in words of their own, so it is learnt from what loads the parts. Where nothing is drawn, none are.
if (typeof window !== 'undefined')
  window.addEventListener('vite:preloadError', ({ payload }) => thrown.add(payload));

export function isMissingPart(error: unknown): boolean {
  return typeof error === 'object' && error !== null && thrown.has(error);
}

/** Whether the server can be reached: then a part is missing because a newer Parley has other ones. */
export function isNewer(): Promise<boolean> {
  return fetch('/api/status', { cache: 'no-store' }).then(
    ({ status }) => status < 500,
    () => false,
  );
}

export const reload = () => window.location.reload();

/** Says why something did not open, on a page that goes on. */
export async function tellMissingPart(): Promise<void> {
  const newer = await isNewer();
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
