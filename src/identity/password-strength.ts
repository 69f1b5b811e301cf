import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { fold } from '../kernel/text.js';

/** What anybody tries first against an account here; folded spellings are tried too. */
const CONTEXT = `samverka samverkan trollhättan kronogården sylte skoftebyn stadsdel stadsdelen kommun kommunen förening
  föreningen lösenord lösenordet hemligt hemlig välkommen välkomna hejsan sommar sommaren höst hösten vinter vintern våren
  januari februari mars april juni juli augusti september oktober november december måndag tisdag onsdag torsdag fredag
  lördag söndag älskar fotboll sverige svensk`.split(/\s+/);

/** A guesser with 10^10 tries: what they find is refused. */
const GUESSES_LOG10 = 10;

/** What is looked at: a longer password is no weaker than its beginning, and the work stays bounded. */
const LOOKED_AT = 32;

let loaded: Promise<ZxcvbnFactory> | undefined;

/** The dictionaries, unpacked at the first password that somebody sets: no start waits for them. */
async function estimator(): Promise<ZxcvbnFactory> {
  const [core, common] = await Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')]);
  return new core.ZxcvbnFactory({ dictionary: common.dictionary, graphs: common.adjacencyGraphs });
}

/**
 * Whether a password falls to somebody who tries common words, rows of keys, repeats, dates, and what is known of its bearer.
 * @param about what is known of the bearer: name, address
 */
export async function isGuessable(password: string, about: readonly string[]): Promise<boolean> {
  const factory = await (loaded ??= estimator());
  const known = [...CONTEXT, ...about.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)])].filter(Boolean);
  const words = [...new Set(known.flatMap((word) => [word.toLowerCase(), fold(word)]))];
  return factory.check(password.slice(0, LOOKED_AT), words).guessesLog10 < GUESSES_LOG10;
}
