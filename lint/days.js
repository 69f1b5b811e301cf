/*
 * A day is made of a moment by Stockholm's clock, in one place of the server (src/kernel/time.ts) and one of the pages
 * (web/src/i18n/time.ts). Half past midnight in June is the day before in UTC, and in a browser abroad it is whatever that says.
 */
const message =
  'Days of moments are made by stockholmDate (src/kernel/time.ts) and dayIn (web/src/i18n/time.ts) alone: this one is another clock’s.';

const cuts = '[callee.property.name=/^(?:slice|substr|substring|split|replace|match)$/]';
const texts = '[callee.object.callee.property.name=/^(?:toISOString|toJSON)$/]';

/** Selectors for `no-restricted-syntax`. */
export const days = [
  `CallExpression${cuts}${texts}`,
  "CallExpression[callee.property.name='slice'][arguments.0.value=0][arguments.1.value=10]",
  'CallExpression[callee.property.name=/^substr(?:ing)?$/][arguments.0.value=0][arguments.1.value=10]',
  "CallExpression[callee.property.name='split'][arguments.0.value='T']",
  'CallExpression[callee.property.name=/^(?:toDateString|toLocaleDateString)$/]',
  'CallExpression[callee.property.name=/^get(?:FullYear|Month|Date)$/]',
  "CallExpression[callee.property.name=/^getUTC(?:FullYear|Month|Date)$/]:has(NewExpression[callee.name='Date'][arguments.length=0])",
].map((selector) => ({ selector, message }));
