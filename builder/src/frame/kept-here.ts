import { attempt } from './attempt.ts';

/** One value that is kept on this device. Where it cannot be, it holds until the page is left. */
export interface KeptHere {
  /** Null where nothing is kept. */
  read(): string | null;
  /** Null forgets it. */
  write(value: string | null): void;
}

/** Never throws. */
export function keptHere(place: string): KeptHere {
  return {
    read: () => attempt(() => localStorage.getItem(place), null),
    write: (value) =>
      attempt(
        () => (value === null ? localStorage.removeItem(place) : localStorage.setItem(place, value)),
        undefined,
      ),
  };
}
