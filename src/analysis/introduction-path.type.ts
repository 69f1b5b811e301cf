import { type TieKind, TieKindEnum } from '../ties/tie.enums.js';
import { Answer, Codes, Colleague, Who } from './figures.js';

@Answer('A step on the way to somebody.')
export class IntroductionStep {
  @Who('Who is reached by it.')
  stakeholder: string;

  @Codes(TieKindEnum, 'What ties them to the one before; empty at the beginning.')
  kinds: TieKind[];

  @Colleague('The colleague who met them most, at the beginning.', { nullable: true })
  colleague: string | null;
}
