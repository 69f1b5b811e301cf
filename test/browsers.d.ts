/** Where the browser of the tests is; nowhere where there is none. */
export const CHROMIUM: string | undefined;
/** What to say then. */
export const NO_CHROMIUM: string;
/** Where Firefox is; nowhere where there is none. */
export const FIREFOX: string | undefined;
/** What to say then. */
export const NO_FIREFOX: string;
