/** The names of a path: `/api/flows/:id/versions/:version` → `{ id: string; version: string }`. */
export type RouteParameters<Path extends string> = {
  readonly [Name in NamesOf<Path>]: string;
};

type NamesOf<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | NamesOf<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;
