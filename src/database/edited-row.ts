import { Column, PrimaryColumn } from 'typeorm';

/** What rows that people edit have in common: `version` counts their changes, so that a stale one is told. */
export abstract class EditedRow {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  updatedAt: Date;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
