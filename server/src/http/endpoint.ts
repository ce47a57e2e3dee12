import type { z } from 'zod';
import type { Principal } from '../users/principal.ts';
import type { Request } from './request-env.ts';
import type { RouteParameters } from './route-parameters.ts';

/** What an endpoint is given: everything checked already. `user` is `nobody` only where `who` says so. */
export interface Call<Path extends string, Body, Query> {
  readonly context: Request;
  readonly user: Principal;
  readonly params: RouteParameters<Path>;
  readonly body: Body;
  readonly query: Query;
}

/**
 * One route of the API: what it takes, gives and refuses, from which both the handler's types and the OpenAPI
 * document come. `who`: the least role; `nobody` is open to all, and must be in public-routes too. `limit`: bytes of
 * the body, 1 MB unless told. Without `answer` it gives 204. `refusals`: status → when.
 */
export interface Endpoint<Path extends string, Body, Query, Answer> {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: Path;
  readonly summary: string;
  readonly who: Principal['role'];
  readonly body?: z.ZodType<Body>;
  readonly limit?: number;
  readonly query?: z.ZodType<Query>;
  readonly status?: 200 | 201 | 202;
  readonly answer?: z.ZodType<Answer>;
  readonly refusals?: Readonly<Record<number, string>>;
  readonly handle: (call: Call<Path, Body, Query>) => Answer | Promise<Answer>;
}

/** An endpoint among others, its types forgotten. */
export type AnyEndpoint = Endpoint<string, unknown, unknown, unknown>;

/** Defines an endpoint; the path's `:names` are its `params`. */
export function endpoint<const Path extends string, Body = undefined, Query = undefined, Answer = void>(
  definition: Endpoint<Path, Body, Query, Answer>,
): AnyEndpoint {
  return definition as unknown as AnyEndpoint;
}
