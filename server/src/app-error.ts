/**
 * An operational error: something outside the code is not as it should be, and a person can do something about
 * it. `message` says what. `status` is its HTTP status, where it ends a request.
 */
export class AppError extends Error {
  readonly code: string;
  readonly status: number;
  readonly details: unknown;

  constructor(
    code: string,
    message: string,
    options: { cause?: unknown; status?: number; details?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.status = options.status ?? 500;
    this.details = options.details;
  }
}
