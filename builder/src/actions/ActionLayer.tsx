import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import type { UsePlaces } from '../canvas/use-places.ts';
import { CrashScreen } from '../frame/CrashScreen.tsx';
import { DeskContext } from './action-context.ts';
import { ContextMenu } from './ContextMenu.tsx';
import { useAbove, useHeaderDialog } from './desk.ts';
import { LiveRegion } from './LiveRegion.tsx';
import { useClipboardEvents } from './use-clipboard-events.ts';
import { useKeepFocus } from './use-keep-focus.ts';
import { useKeys } from './use-keys.ts';
import { useMakeDesk } from './use-make-desk.ts';

const parts = {
  finder: () => import('./Finder.tsx').then(({ Finder }) => ({ default: Finder })),
  palette: () => import('./Palette.tsx').then(({ Palette }) => ({ default: Palette })),
  sheet: () => import('./HelpSheet.tsx').then(({ HelpSheet }) => ({ default: HelpSheet })),
};
const Finder = lazy(parts.finder);
const Palette = lazy(parts.palette);
const HelpSheet = lazy(parts.sheet);

/** Fetched once the page has nothing else to do: whoever presses Ctrl+K goes on typing at once. */
function useFetchEarly(): void {
  useEffect(() => {
    const fetch = () => void Promise.allSettled([parts.palette(), parts.finder(), parts.sheet()]);
    if (typeof requestIdleCallback === 'undefined') return undefined;
    const idle = requestIdleCallback(fetch, { timeout: 10_000 });
    return () => cancelIdleCallback(idle);
  }, []);
}

interface ActionLayerProps {
  readonly places: UsePlaces;
  readonly children: ReactNode;
}

/** Around the editor: its keys, its menus, its clipboard, what is said aloud, and what opens above it. */
export function ActionLayer({ places, children }: ActionLayerProps) {
  const desk = useMakeDesk(places);
  const dialog = useAbove((above) => above.dialog);
  useKeys(desk);
  useClipboardEvents(desk);
  useKeepFocus(desk);
  useFetchEarly();
  useEffect(
    () => () => {
      useAbove.setState({ dialog: null, menu: null });
      useHeaderDialog.setState({ open: null });
    },
    [],
  );
  const close = () => useAbove.setState({ dialog: null });
  return (
    <DeskContext value={desk}>
      {children}
      <ContextMenu desk={desk} />
      <LiveRegion />
      <CrashScreen key={dialog} onMissing={close}>
        <Suspense>
          {dialog === 'find' && <Finder desk={desk} onClose={close} />}
          {dialog === 'palette' && <Palette desk={desk} onClose={close} />}
          {dialog === 'help' && <HelpSheet onClose={close} />}
        </Suspense>
      </CrashScreen>
    </DeskContext>
  );
}
