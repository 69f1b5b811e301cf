import { isProtected } from '../shared/stakeholder';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Whether somebody whose identity is protected is named anywhere in a part of an answer. */
export const namesProtected = (part: unknown): boolean =>
  isObject(part) && (isProtected(part) || Object.values(part).some(namesProtected));

/** An answer without what names somebody whose identity is protected: whole lines of its lists are left out. */
export function withoutProtected<Part>(part: Part): Part {
  if (Array.isArray(part)) return part.filter((one) => !namesProtected(one)).map(withoutProtected) as Part;
  if (!isObject(part)) return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, withoutProtected(value)])) as Part;
}
