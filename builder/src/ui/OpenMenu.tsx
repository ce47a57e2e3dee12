import { Check } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { type HTMLAttributes, type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import { classNames } from './class-names.ts';
import styles from './Menu.module.css';

export interface MenuProps {
  /** The button that opens it. */
  readonly trigger: ReactElement<HTMLAttributes<HTMLElement>>;
  readonly align?: 'start' | 'end';
  readonly children: ReactNode;
}

interface OpenMenuProps extends MenuProps {
  /** Opened by a key: the first thing in it is at hand then. */
  readonly byKey: boolean;
}

/** Open from the beginning. Not modal: a modal one would put styles into the page, which our policy forbids. */
export function OpenMenu({ trigger, align = 'end', byKey, children }: OpenMenuProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!byKey) return undefined;
    const frame = requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>('[role^="menuitem"]:not([data-disabled])')?.focus(),
    );
    return () => cancelAnimationFrame(frame);
  }, [byKey]);
  return (
    <DropdownMenu.Root modal={false} defaultOpen>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          ref={list}
          className={styles.menu}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          // The page behind has its own keys; a key pressed in the menu is for the menu.
          onKeyDown={(event) => event.stopPropagation()}
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

export interface MenuAtProps {
  /** What the menu is for, said by screen readers. */
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The same list at a place on the screen. */
export function OpenMenuAt({ label, x, y, onClose, children }: MenuAtProps) {
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={(open) => open || onClose()}>
      <DropdownMenu.Trigger asChild>
        <span className={styles.anchor} style={{ left: x, top: y }} aria-label={label} role="img" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className={styles.menu}
          align="start"
          sideOffset={2}
          collisionPadding={8}
          aria-label={label}
          onKeyDown={(event) => event.stopPropagation()}
          // Who opened it knows better where the focus was.
          onCloseAutoFocus={(event) => event.preventDefault()}
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

export interface MenuItemProps {
  readonly icon?: ReactNode;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly onSelect: () => void;
  readonly children: ReactNode;
}

export function Item({ icon, danger = false, disabled = false, onSelect, children }: MenuItemProps) {
  return (
    <DropdownMenu.Item
      className={classNames(styles.item, danger && styles.danger)}
      disabled={disabled}
      onSelect={onSelect}
    >
      {icon}
      {children}
    </DropdownMenu.Item>
  );
}

export function Line() {
  return <DropdownMenu.Separator className={styles.line} />;
}

export interface MenuChoicesProps<Value extends string> {
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string; readonly icon?: ReactNode }[];
  readonly onChoose: (value: Value) => void;
}

export function Choices<Value extends string>({ value, choices, onChoose }: MenuChoicesProps<Value>) {
  return (
    <DropdownMenu.RadioGroup value={value}>
      {choices.map((choice) => (
        <DropdownMenu.RadioItem
          key={choice.value}
          value={choice.value}
          className={styles.item}
          onSelect={() => onChoose(choice.value)}
        >
          {choice.icon}
          {choice.label}
          <DropdownMenu.ItemIndicator className={styles.tick}>
            <Check size={16} strokeWidth={1.75} aria-hidden />
          </DropdownMenu.ItemIndicator>
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  );
}

export function Note({ children }: { readonly children: ReactNode }) {
  return <DropdownMenu.Label className={styles.note}>{children}</DropdownMenu.Label>;
}
