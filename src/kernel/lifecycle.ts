import { badField } from './errors.js';

/** From each state of a thing, the states that may follow it. */
export type Transitions<S extends string> = Record<S, readonly S[]>;

export const mayBecome = <S extends string>(transitions: Transitions<S>, from: S, to: S): boolean =>
  transitions[from].includes(to);

/** @throws BAD_USER_INPUT naming `path` where the table does not lead from one state to the other */
export function checkTransition<S extends string>(transitions: Transitions<S>, from: S, to: S, path: string): void {
  if (!mayBecome(transitions, from, to)) throw badField(path, 'transition', `is ${from} and cannot become ${to}`);
}
