import { Foundation1764000000000 } from './1764000000000-foundation.js';
import { Partnerships1764100000000 } from './1764100000000-partnerships.js';

/** Every migration, oldest first. One that was ever released is never changed. */
export const MIGRATIONS = [Foundation1764000000000, Partnerships1764100000000];
