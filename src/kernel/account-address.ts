import { isEmail } from 'class-validator';
import { cleanLine } from './text.js';

/** An address as accounts are known by it: letters of any script, in one spelling and in lower case. */
export const asAccount = (email: string): string => cleanLine(email).toLowerCase();

/** Whether accounts may be known by an address, whoever brings it: a person, the command line, an issuer. */
export const isAccountAddress = (email: string): boolean => isEmail(asAccount(email));
