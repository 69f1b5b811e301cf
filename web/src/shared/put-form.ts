import type { FormEvent } from 'react';

/**
 * Sends a form, unless a field holds what cannot be meant: a number that cannot be read, half a day. Such a field says so itself
 * and marks its control with `data-wrong`; the first one is gone to.
 */
export function putForm(event: FormEvent<HTMLFormElement>, send: () => unknown): void {
  event.preventDefault();
  const wrong = event.currentTarget.querySelector<HTMLElement>('[data-wrong]');
  if (!wrong) return void send();
  const folded = wrong.closest('details');
  if (folded) folded.open = true;
  const control = wrong.matches('input')
    ? wrong
    : wrong.querySelector<HTMLElement>('[role=spinbutton], [role=textbox]');
  control?.focus();
}
