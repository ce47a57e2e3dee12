import { AppError } from '../app-error.ts';

/** A refusal whose answer carries more than the error, such as the current draft beside a 409. */
export class Refusal extends AppError {
  readonly also: Readonly<Record<string, unknown>>;

  constructor(status: number, code: string, message: string, also: Readonly<Record<string, unknown>> = {}) {
    super(code, message, { status });
    this.also = also;
  }
}

/** 404 in words: `notFound('flow')` → "There is no such flow (any more). …". */
export function notFound(what: string): Refusal {
  return new Refusal(
    404,
    'not_found',
    `There is no such ${what} (any more). Go back to the list and choose again.`,
  );
}
