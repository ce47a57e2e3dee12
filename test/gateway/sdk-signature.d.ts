/** The package ships no types for its own signature check. */
declare module 'messagebird/lib/webhook-signature-jwt.js' {
  import type { KeyObject } from 'node:crypto';

  export class VerifyOptions {
    jwtVerifyOptions: { currentDate?: Date };
  }
  export function verify(
    url: string,
    payload: Buffer | null,
    jwt: string,
    key: KeyObject,
    options: VerifyOptions,
  ): Promise<true>;
}
