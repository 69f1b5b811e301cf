import { type RefObject, useEffect } from 'react';

/** Goes to the first field that has to be put right, each time that somebody tried to save. */
export function useGoToProblem(form: RefObject<HTMLFormElement | null>, tried: Date | undefined): void {
  useEffect(() => {
    if (!tried) return;
    const problem = form.current?.querySelector('.problem');
    const field = problem?.closest('.field') ?? problem?.parentElement;
    field?.querySelector<HTMLElement>('input:not([type=hidden]), textarea, select, [role=spinbutton]')?.focus();
  }, [form, tried]);
}
