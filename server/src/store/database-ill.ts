const ill = /^SQLITE_(FULL|IOERR|BUSY|LOCKED|CORRUPT|READONLY|NOTADB|CANTOPEN|NOMEM|PROTOCOL|INTERRUPT)/;

/**
 * True for an error that says the database itself cannot work now (full disk, failing disk, locked), so that the same
 * change may succeed later. An error of the change itself, such as a broken rule of a table, is none of these.
 */
export function isDatabaseIll(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return ill.test(code) || error.message === 'The database connection is not open';
}
