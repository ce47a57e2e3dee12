import { cloneElement, type ReactNode, useEffect, useState } from 'react';
import { tellMissingPart } from '../frame/missing-part.ts';
import type { MenuAtProps, MenuChoicesProps, MenuItemProps, MenuProps } from './OpenMenu.tsx';

type Parts = typeof import('./OpenMenu.tsx');

/** What an open menu is made of: too large to come before anything can be opened. */
let parts: Parts | null = null;

/** Has it come early, so that a menu is there at the moment it is asked for. */
async function loadMenus(): Promise<void> {
  parts ??= await import('./OpenMenu.tsx');
}

const loadEarly = () => void loadMenus().catch(() => undefined);

/** A list of things to do, behind a button. Until it is first opened the button is all there is of it. */
export function Menu({ trigger, align = 'end', children }: MenuProps) {
  const [opened, setOpened] = useState<{ readonly byKey: boolean } | null>(null);
  if (parts !== null && opened !== null)
    return (
      <parts.OpenMenu trigger={trigger} align={align} byKey={opened.byKey}>
        {children}
      </parts.OpenMenu>
    );
  const open = (byKey: boolean) => {
    // Where it cannot come the button stays, to be pressed again.
    void loadMenus().then(() => setOpened({ byKey }), tellMissingPart);
  };
  return cloneElement(trigger, {
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    onPointerEnter: loadEarly,
    onFocus: loadEarly,
    onClick: (event) => open(event.detail === 0),
    onKeyDown: (event) => {
      if (event.key !== 'ArrowDown') return;
      event.preventDefault();
      open(true);
    },
  });
}

/** The same list at a place on the screen, open from the beginning: what a right click opens. */
export function MenuAt(props: MenuAtProps) {
  const [there, setThere] = useState(parts !== null);
  const { onClose } = props;
  useEffect(() => {
    if (there) return undefined;
    let gone = false;
    void loadMenus().then(
      () => gone || setThere(true),
      (error: object) => {
        if (gone) return;
        onClose();
        void tellMissingPart(error);
      },
    );
    return () => {
      gone = true;
    };
  }, [there, onClose]);
  return parts === null || !there ? null : <parts.OpenMenuAt {...props} />;
}

// Those below are only ever drawn in an open menu, when its parts are there.

export function MenuItem(props: MenuItemProps) {
  return parts && <parts.Item {...props} />;
}

/** Sets what belongs together apart from the rest. */
export function MenuLine() {
  return parts && <parts.Line />;
}

/** One of several; the chosen one has a tick. */
export function MenuChoices<Value extends string>(props: MenuChoicesProps<Value>) {
  return parts && <parts.Choices {...props} />;
}

/** Words that are not a choice: whose menu it is, or what a group is about. */
export function MenuNote({ children }: { readonly children: ReactNode }) {
  return parts && <parts.Note>{children}</parts.Note>;
}
