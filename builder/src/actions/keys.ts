/** What a key press is known by; a part of the browser's own event. */
export interface Press {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const isMac =
  typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.platform || navigator.userAgent);

/**
 * Whether a press is what a table calls it: `Mod+Shift+Z`, `Shift+1`, `Alt+ArrowUp`, `?`. `Mod` is Ctrl, and ⌘ on
 * a Mac. Letters go by what the key writes, or by where it lies if that is no Latin letter; digits by where they lie.
 */
export function matches(keys: string, press: Press, mac: boolean = isMac): boolean {
  const parts = keys.split('+');
  // The plus key itself: `Mod++` or `+`.
  const key = keys.endsWith('+') ? '+' : (parts.at(-1) ?? '');
  const wants = (name: string) => parts.includes(name);
  const mod = mac ? press.metaKey : press.ctrlKey;
  const other = mac ? press.ctrlKey : press.metaKey;
  if (mod !== wants('Mod') || other || press.altKey !== wants('Alt')) return false;
  // A sign such as ? or + needs Shift on one keyboard and none on another.
  const isSign = key.length === 1 && !/[a-z0-9]/i.test(key);
  if (isSign) return press.key === key || (key === '+' && press.key === '=');
  if (press.shiftKey !== wants('Shift')) return false;
  if (/^\d$/.test(key)) return press.code === `Digit${key}` || press.code === `Numpad${key}`;
  if (/^[A-Z]$/.test(key)) {
    const written = press.key.toUpperCase();
    return written === key || (!/^[A-Z]$/.test(written) && press.code === `Key${key}`);
  }
  return press.key === key;
}

const named: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Delete: 'Del',
  Escape: 'Esc',
  '-': '−',
};
const onMac: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Delete: '⌦',
  Backspace: '⌫',
};
const elsewhere: Readonly<Record<string, string>> = { Mod: 'Ctrl' };

/** Keys as a person reads them on the keyboard: "Ctrl+Shift+Z", or "⇧⌘Z" on a Mac. */
export function keysInWords(keys: string, mac: boolean = isMac): string {
  const parts = keys.endsWith('+') ? [...keys.slice(0, -1).split('+').filter(Boolean), '+'] : keys.split('+');
  const words = parts.map((part) => (mac ? onMac : elsewhere)[part] ?? named[part] ?? part);
  if (!mac) return words.join('+');
  // As menus on a Mac have them: ⌘ is the last of the signs.
  const signs = ['⌥', '⇧', '⌘'].filter((sign) => words.includes(sign));
  return [...signs, ...words.filter((word) => !signs.includes(word))].join('');
}

/** The same for `aria-keyshortcuts`. */
export function keysForAria(keys: string, mac: boolean = isMac): string {
  return keys.endsWith('+') ? 'Plus' : keys.replace('Mod', mac ? 'Meta' : 'Control');
}
