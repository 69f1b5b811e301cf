import { Key, Moment, Whole } from '../records/fields.js';

/** What rows that people edit have in common: `version` counts their changes, so that a stale one is told. */
export abstract class EditedRow {
  @Key({ shown: true })
  id: string;

  @Moment('When it was recorded.', {
    privacy: 'ours',
    taken: 'never',
    required: true,
    column: { default: () => 'now()' },
  })
  createdAt: Date;

  @Moment('When it was last changed.', {
    privacy: 'ours',
    taken: 'never',
    required: true,
    column: { default: () => 'now()' },
  })
  updatedAt: Date;

  @Whole('How often it was changed: hand it back with a change.', { privacy: 'ours', taken: 'never', preset: 1 })
  version: number;
}
