import { fetchedField } from './fetched-field';

/** `Combo` for forms, which most who see their page never open. */
export const ComboField = fetchedField(async () => ({ default: (await import('../ui/combo')).Combo }));
