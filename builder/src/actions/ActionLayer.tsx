import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import type { UsePlaces } from '../canvas/use-places.ts';
import { DeskContext } from './action-context.ts';
import { ContextMenu } from './ContextMenu.tsx';
import { useAbove, useHeaderDialog } from './desk.ts';
import { LiveRegion } from './LiveRegion.tsx';
import { useClipboardEvents } from './use-clipboard-events.ts';
import { useKeepFocus } from './use-keep-focus.ts';
import { useKeys } from './use-keys.ts';
import { useMakeDesk } from './use-make-desk.ts';

const Finder = lazy(() => import('./Finder.tsx').then(({ Finder }) => ({ default: Finder })));
const Palette = lazy(() => import('./Palette.tsx').then(({ Palette }) => ({ default: Palette })));
const HelpSheet = lazy(() => import('./HelpSheet.tsx').then(({ HelpSheet }) => ({ default: HelpSheet })));

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
      <Suspense>
        {dialog === 'find' && <Finder desk={desk} onClose={close} />}
        {dialog === 'palette' && <Palette desk={desk} onClose={close} />}
        {dialog === 'help' && <HelpSheet onClose={close} />}
      </Suspense>
    </DeskContext>
  );
}
