import { describedEnum } from '../graphql/enums.js';
import type { Due } from '../kernel/actor.js';

export const RoleEnum = describedEnum('Role', 'What an account may do.', {
  PROCESS_LEADER: 'Does all the work on stakeholders, interactions and partnerships.',
  ASSOCIATION_LIAISON: 'Keeps associations and civil-society groups, their people and the contacts with them.',
  MANAGER: 'Reviews the collaboration network; writes nothing.',
  ADMIN: 'Looks after accounts, vocabularies and areas.',
  DATA_PROTECTION_OFFICER: 'Looks after audit, subject access and retention.',
});

export const TokenScopeEnum = describedEnum('TokenScope', 'What a program may do with a token.', {
  READ: 'Ask whatever its owner may ask.',
  WRITE: 'Also change whatever its owner may change, but for accounts.',
});
/** What a token for a program may do: ask, or also change things. */
export type TokenScope = keyof typeof TokenScopeEnum;

export const DueEnum = describedEnum('Due', 'What somebody has to do before anything else.', {
  PASSWORD: 'Choose a password: somebody else set the one there is.',
  SECOND_FACTOR: 'Set up a second factor: a role of the account needs one.',
} satisfies Record<Due, string>);
