import { InputType } from '@nestjs/graphql';
import { EnumInput, IdInput, LineInput, TextInput, VersionInput } from '../graphql/fields.js';
import { type AreaKind, AreaKindEnum } from './vocabulary.enums.js';

const areaFields = (optional: boolean) => {
  @InputType({ isAbstract: true })
  abstract class AreaFields {
    @LineInput('The name of the place.', { optional })
    name: string;

    @EnumInput(() => AreaKindEnum, 'What sort of place it is.', { optional })
    kind: AreaKind;

    @IdInput('The area that holds this one.', { optional: true, clearable: true })
    parentId?: string | null;

    @LineInput('A statistical code, DeSO or RegSO.', { optional: true, clearable: true, max: 20 })
    code?: string | null;

    @LineInput('The version of the division that the code belongs to.', { optional: true, clearable: true, max: 20 })
    codeVersion?: string | null;
  }
  return AreaFields;
};

@InputType({ description: 'A new area.' })
export class CreateAreaInput extends areaFields(false) {}

@InputType({ description: 'A change of an area: what is left out stays.' })
export class UpdateAreaInput extends areaFields(true) {
  @IdInput('The area.')
  id: string;

  @VersionInput()
  version: number;
}

const focusAreaFields = (optional: boolean) => {
  @InputType({ isAbstract: true })
  abstract class FocusAreaFields {
    @LineInput('The name, in Swedish.', { optional })
    name: string;

    @LineInput('The name in English.', { optional: true, clearable: true })
    nameEn?: string | null;

    @TextInput('What belongs to it.', { optional: true, clearable: true, max: 2_000 })
    description?: string | null;
  }
  return FocusAreaFields;
};

@InputType({ description: 'A new focus area.' })
export class CreateFocusAreaInput extends focusAreaFields(false) {}

@InputType({ description: 'A change of a focus area: what is left out stays.' })
export class UpdateFocusAreaInput extends focusAreaFields(true) {
  @IdInput('The focus area.')
  id: string;

  @VersionInput()
  version: number;
}
