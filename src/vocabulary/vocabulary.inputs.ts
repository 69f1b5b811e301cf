import { InputType } from '@nestjs/graphql';
import { IdInput, VersionInput } from '../graphql/fields.js';
import { taken } from '../graphql/taken.js';
import { Area, FocusArea } from './vocabulary.entity.js';

@InputType({ description: 'A new area.' })
export class CreateAreaInput extends taken(Area, { to: 'create', needs: ['name', 'kind'] }) {}

@InputType({ description: 'A change of an area: what is left out stays.' })
export class UpdateAreaInput extends taken(Area, { to: 'change' }) {
  @IdInput('The area.')
  id: string;

  @VersionInput()
  version: number;
}

@InputType({ description: 'A new focus area.' })
export class CreateFocusAreaInput extends taken(FocusArea, { to: 'create', needs: ['name'] }) {}

@InputType({ description: 'A change of a focus area: what is left out stays.' })
export class UpdateFocusAreaInput extends taken(FocusArea, { to: 'change' }) {
  @IdInput('The focus area.')
  id: string;

  @VersionInput()
  version: number;
}
