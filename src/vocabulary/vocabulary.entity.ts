import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { EditedRow } from '../database/edited-row.js';

export type AreaKind = 'MUNICIPALITY' | 'PART_OF_TOWN' | 'DISTRICT' | 'NEIGHBOURHOOD' | 'PLACE';

/** A place in the tree of places. */
@Entity()
@Check('area_kind_check', `kind IN ('MUNICIPALITY', 'PART_OF_TOWN', 'DISTRICT', 'NEIGHBOURHOOD', 'PLACE')`)
export class Area extends EditedRow {
  @Column({ type: 'text', collation: 'sv-x-icu' })
  name: string;

  @Column({ type: 'text' })
  kind: AreaKind;

  @ManyToOne(() => Area)
  @JoinColumn()
  parent?: Area;

  @Index()
  @Column({ type: 'uuid', nullable: true })
  parentId: string | null;

  /** The ids of the areas that hold this one, outermost first, and its own: "in X or below" is `X = ANY(lineage)`. */
  @Column({ type: 'uuid', array: true })
  lineage: string[];

  @Column({ type: 'text', nullable: true })
  code: string | null;

  @Column({ type: 'text', nullable: true })
  codeVersion: string | null;
}

/** A subject that work is about; editable. */
@Entity()
export class FocusArea extends EditedRow {
  @Column({ type: 'text', collation: 'sv-x-icu', unique: true })
  name: string;

  @Column({ type: 'text', nullable: true })
  nameEn: string | null;

  @Column({ type: 'text', nullable: true })
  description: string | null;
}
