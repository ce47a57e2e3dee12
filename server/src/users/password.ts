import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** OWASP's figures for scrypt: 32 MB of memory, three times over. */
const cost = { N: 2 ** 15, r: 8, p: 3 };
const bytes = 32;

function derive(password: string, salt: Buffer, { N, r, p }: typeof cost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { N, r, p, maxmem: 256 * N * r };
    scrypt(password.normalize('NFKC'), salt, bytes, options, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}

/** `scrypt$N$r$p$salt$key`, the last two in base64url: figures may grow later without locking anyone out. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** A hash that no password has, to be compared where there is no such user: that takes as long as any other. */
export const nobodysHash = [
  'scrypt',
  cost.N,
  cost.r,
  cost.p,
  Buffer.alloc(16).toString('base64url'),
  Buffer.alloc(bytes).toString('base64url'),
].join('$');

export async function isPassword(password: string, hash: string): Promise<boolean> {
  const [name, N, r, p, salt = '', key = ''] = hash.split('$');
  if (name !== 'scrypt') return false;
  const figures = { N: Number(N), r: Number(r), p: Number(p) };
  const expected = Buffer.from(key, 'base64url');
  const given = await derive(password, Buffer.from(salt, 'base64url'), figures);
  return expected.byteLength === given.byteLength && timingSafeEqual(expected, given);
}
