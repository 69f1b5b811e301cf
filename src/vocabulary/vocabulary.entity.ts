import { Check, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { EditedRow } from '../database/edited-row.js';
import { Choice, Line, Reference, Stored, Text } from '../records/fields.js';
import { type AreaKind, AreaKindEnum } from './vocabulary.enums.js';

/** A place in the tree of places. */
@Entity()
@Check('area_kind_check', `kind IN ('MUNICIPALITY', 'PART_OF_TOWN', 'DISTRICT', 'NEIGHBOURHOOD', 'PLACE')`)
export class Area extends EditedRow {
  @Line('The name of the place.', { privacy: 'mayName', required: true, column: { collation: 'sv-x-icu' } })
  name: string;

  @Choice(AreaKindEnum, 'What sort of place it is.', { privacy: 'figures', required: true })
  kind: AreaKind;

  @ManyToOne(() => Area)
  @JoinColumn()
  parent?: Area;

  @Index()
  @Reference('The area that holds this one.')
  parentId: string | null;

  /** "In X or below" is `X = ANY(lineage)`. */
  @Stored('The ids of the areas that hold this one, outermost first, and its own.', {
    privacy: 'ours',
    column: { type: 'uuid', array: true },
  })
  lineage: string[];

  @Line('A statistical code, DeSO or RegSO.', { privacy: 'figures', max: 20 })
  code: string | null;

  @Line('The version of the division that the code belongs to.', { privacy: 'figures', max: 20 })
  codeVersion: string | null;
}

/** A subject that work is about; editable. */
@Entity()
export class FocusArea extends EditedRow {
  @Line('The name, in Swedish.', {
    privacy: 'mayName',
    required: true,
    column: { collation: 'sv-x-icu', unique: true },
  })
  name: string;

  @Line('The name in English.', { privacy: 'mayName' })
  nameEn: string | null;

  @Text('What belongs to it.', { privacy: 'mayName', max: 2_000 })
  description: string | null;
}
