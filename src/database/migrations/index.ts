import { Foundation1764000000000 } from './1764000000000-foundation.js';
import { Confidentiality1764200000000 } from './1764200000000-confidentiality.js';
import { JournalChain1764300000000 } from './1764300000000-journal-chain.js';
import { SessionIdle1764400000000 } from './1764400000000-session-idle.js';
import { HiddenPerson1764450000000 } from './1764450000000-hidden-person.js';
import { SecondWall1764500000000 } from './1764500000000-second-wall.js';
import { Privacy1764700000000 } from './1764700000000-privacy.js';
import { EraseByPattern1765000000000 } from './1765000000000-erase-by-pattern.js';
import { Folded1795637388000 } from './1795637388000-folded.js';
import { Network1764800000000 } from './1764800000000-network.js';
import { SignIn1764600000000 } from './1764600000000-sign-in.js';
import { HiddenParticipants1795634803000 } from './1795634803000-hidden-participants.js';
import { ContactSearch1795642780000 } from './1795642780000-contact-search.js';
import { Partnerships1764100000000 } from './1764100000000-partnerships.js';
import { SecretsApart1795650934874 } from './1795650934874-secrets-apart.js';
import { TokenReason1795639724497 } from './1795639724497-token-reason.js';
import { SignInLimit1795648235883 } from './1795648235883-sign-in-limit.js';
import { RecoveryCodes1795651281423 } from './1795651281423-recovery-codes.js';
import { BoundClearance1795652053737 } from './1795652053737-bound-clearance.js';
import { AccountDoors1795654499715 } from './1795654499715-account-doors.js';
import { SessionByIssuer1795660181489 } from './1795660181489-session-by-issuer.js';
import { CheckedDetails1795668123863 } from './1795668123863-checked-details.js';
import { ContactBelongings1795668687230 } from './1795668687230-contact-belongings.js';
import { PasswordLink1795671181967 } from './1795671181967-password-link.js';
import { GrantUsed1795671181968 } from './1795671181968-grant-used.js';
import { NetworkHidden1795700000000 } from './1795700000000-network-hidden.js';

/** Every migration, oldest first. One that was ever released is never changed. */
export const MIGRATIONS = [
  Foundation1764000000000,
  Partnerships1764100000000,
  Confidentiality1764200000000,
  JournalChain1764300000000,
  SessionIdle1764400000000,
  HiddenPerson1764450000000,
  SecondWall1764500000000,
  SignIn1764600000000,
  Privacy1764700000000,
  Network1764800000000,
  EraseByPattern1765000000000,
  HiddenParticipants1795634803000,
  Folded1795637388000,
  TokenReason1795639724497,
  ContactSearch1795642780000,
  SignInLimit1795648235883,
  SecretsApart1795650934874,
  RecoveryCodes1795651281423,
  BoundClearance1795652053737,
  AccountDoors1795654499715,
  SessionByIssuer1795660181489,
  CheckedDetails1795668123863,
  ContactBelongings1795668687230,
  PasswordLink1795671181967,
  GrantUsed1795671181968,
  NetworkHidden1795700000000,
];
