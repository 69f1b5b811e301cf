/** A share as people read it. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** A number with what it counts. */
export const many = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`;
