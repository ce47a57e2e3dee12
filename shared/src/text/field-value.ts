import { fieldName } from './template.ts';

/**
 * A contact's field, by its name as an author writes it. The very name comes first; then one that differs only in
 * case, spaces and dashes, since other systems send `First name` or `firstName` where a text says `first_name`.
 */
export function fieldValue(fields: Readonly<Record<string, string>>, name: string): string | undefined {
  if (Object.hasOwn(fields, name)) return fields[name];
  const wanted = plain(name);
  const other = Object.keys(fields).find((key) => plain(key) === wanted);
  return other === undefined ? undefined : fields[other];
}

function plain(name: string): string {
  return (fieldName(name) ?? name).replaceAll('_', '').toLowerCase();
}
