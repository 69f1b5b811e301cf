/** Exit codes of `npm start` and `samverka`, after BSD's sysexits.h, so that a supervisor can tell them apart. */
export const EXIT = {
  /** The data belong to a newer version, or are damaged. */
  DATA: 65,
  /** Something it needs is not there: the port is taken, the database does not answer, a server runs on the folder. */
  UNAVAILABLE: 69,
  /** No permission to read or write. */
  NO_PERMISSION: 77,
  /** The configuration is wrong. */
  CONFIG: 78,
} as const;

/** A start that cannot go on: the message says what is wrong and what to do, and is printed without a stack. */
export class StartupError extends Error {
  constructor(
    readonly exitCode: number,
    message: string,
  ) {
    super(message);
    this.name = 'StartupError';
  }
}
