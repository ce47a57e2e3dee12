import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { guardBack } from '../../frame/back-guard.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogActions } from '../../ui/Dialog.tsx';
import { settingsWords } from '../../words/settings.ts';

/**
 * Asks before a page with unsaved changes is left: by a link here, by the browser's Back, and by closing the tab in
 * the browser's words.
 */
export function LeaveGuard({ changed }: { readonly changed: boolean }) {
  const [, navigate] = useLocation();
  const [wanted, setWanted] = useState<string | null>(null);
  useEffect(() => {
    if (!changed) return undefined;
    const unload = (event: BeforeUnloadEvent) => event.preventDefault();
    // Before the link itself hears of it.
    const click = (event: MouseEvent) => {
      const place = placeOf(event);
      if (place === null) return;
      event.preventDefault();
      event.stopPropagation();
      setWanted(place);
    };
    const free = guardBack(setWanted);
    window.addEventListener('beforeunload', unload);
    document.addEventListener('click', click, true);
    return () => {
      window.removeEventListener('beforeunload', unload);
      free();
      document.removeEventListener('click', click, true);
    };
  }, [changed]);
  return (
    <Dialog
      open={wanted !== null}
      onClose={() => setWanted(null)}
      title={settingsWords.leaveTitle}
      about={settingsWords.yourChangesToTheSettingsAre}
    >
      <DialogActions>
        <Button onClick={() => setWanted(null)}>{settingsWords.stayHere}</Button>
        <Button look="danger" onClick={() => wanted !== null && navigate(wanted)}>
          {settingsWords.leave}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** Where a click leads within the app; null where it leads nowhere, or to another tab. */
function placeOf(event: MouseEvent): string | null {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null || !link.hasAttribute('href') || link.target === '_blank') return null;
  // A link into the same page leaves nothing.
  if (link.getAttribute('href')?.startsWith('#') || link.origin !== window.location.origin) return null;
  return `${link.pathname}${link.search}`;
}
