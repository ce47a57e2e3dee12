/** A line's id, by which the tried path finds it too. */
export const lineId = (from: string, exit: string): string => `${from}/${exit}`;
