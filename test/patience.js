/**
 * How long a spec waits for one thing, in milliseconds, before it says that it did not come about. It bounds a failure and
 * measures nothing: a machine may be ten times slower than usual, and a spec that waits for a state is done when it is there.
 */
export const PATIENCE_MS = 120_000;
/** How long all of a test may take, or what prepares for it: of many such waits, few are long. */
export const TEST_MS = 10 * PATIENCE_MS;
