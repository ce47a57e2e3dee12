import type { z } from 'zod';
import { AppError } from '../app-error.ts';
import { issueInWords } from './issue-in-words.ts';

/**
 * Bytes of a request's body, `limit` at most. HTTP itself sees to it that a body is no longer than its announced length,
 * so one with a length within the limit is read in one go, and counted afterwards all the same. One without is counted
 * as it comes.
 */
export async function readBytes(request: globalThis.Request, limit: number): Promise<Uint8Array> {
  const announced = request.headers.get('content-length');
  if (announced === null || !/^\d+$/.test(announced)) return readChunks(request, limit);
  if (Number(announced) > limit) throw tooLarge(limit);
  const bytes = await request.arrayBuffer().catch((cause: unknown) => {
    throw cutOff(cause);
  });
  if (bytes.byteLength > limit) throw tooLarge(limit);
  return new Uint8Array(bytes);
}

async function readChunks(request: globalThis.Request, limit: number): Promise<Uint8Array> {
  if (request.body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength;
      if (size > limit) throw tooLarge(limit);
      chunks.push(chunk);
    }
  } catch (cause) {
    throw cause instanceof AppError ? cause : cutOff(cause);
  }
  return Buffer.concat(chunks);
}

/** The client went away, or was too slow. */
function cutOff(cause: unknown): AppError {
  const sentence = 'The request ended before all of it had arrived. Send it again.';
  return new AppError('cut_off', sentence, { status: 400, cause });
}

function tooLarge(limit: number): AppError {
  const size =
    limit >= 1024 * 1024 ? `${Math.floor(limit / 1024 / 1024)} MB` : `${Math.floor(limit / 1024)} KB`;
  return new AppError(
    'too_large',
    `This is larger than the ${size} that the server takes here. Send less at once.`,
    { status: 413 },
  );
}

/** A JSON body, checked by its schema. No body at all counts as `{}`. 400, 413, 415 or 422, each in a sentence. */
export async function readJson<T>(
  request: globalThis.Request,
  schema: z.ZodType<T>,
  limit: number,
): Promise<T> {
  const bytes = await readBytes(request, limit);
  if (bytes.byteLength === 0) return checked(schema, {}, 'body');
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json(?:\s*;\s*charset="?utf-8"?)?\s*$/i.test(type))
    throw new AppError(
      'wrong_content_type',
      'Send the body as JSON, with the header Content-Type: application/json.',
      { status: 415 },
    );
  return checked(schema, parse(bytes), 'body');
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    const why = cause instanceof SyntaxError ? ` (${cause.message.slice(0, 120)})` : '';
    throw new AppError('bad_json', `The body is not valid JSON in UTF-8${why}. Mend it and send it again.`, {
      status: 400,
      cause,
    });
  }
}

/** A value by its schema, or 422 with a sentence that names the field. `place` is where it came from. */
export function checked<T>(schema: z.ZodType<T>, value: unknown, place: 'body' | 'query'): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issues = result.error.issues
    .slice(0, 20)
    .map((issue) => ({ path: issue.path.join('.'), message: issueInWords(issue, value) }));
  const sentence =
    issues[0]?.message ?? 'This is not what the server expects. Look it up in /api/openapi.json.';
  throw new AppError(`invalid_${place}`, sentence, { status: 422, details: issues });
}
