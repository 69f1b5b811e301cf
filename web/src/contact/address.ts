/** Where a contact is read and put right. */
export const addressOf = (id: string): string => `/kontakter/${id}`;

/** Where one says that a planned contact took place. */
export const holdOf = (id: string): string => `${addressOf(id)}?${HOLD}`;

/** What of the address says that the contact took place. */
export const HOLD = 'genomfort';

/** Under what is kept what somebody types into a contact, while they look at other pages. */
export const keyOf = (id: string): string => `contact.${id}`;
