import { extendType } from '../graphql/read/extend-type.js';
import { many, one } from '../graphql/read/read-type.js';
import { everything } from '../records/source.js';
import { stakeholderRead } from '../stakeholders/stakeholder.read.js';
import { Stakeholder } from '../stakeholders/stakeholder.type.js';
import { Assessment as AssessmentRow } from './assessment.entity.js';
import { assessmentRead, newestFirst } from './assessment.read.js';
import { Assessment } from './assessment.type.js';

export const StakeholderAssessments = extendType(() => Stakeholder, stakeholderRead, {
  assessment: {
    type: () => Assessment,
    nullable: true,
    description: 'The newest assessment; null where there is none, or for who may not read assessments.',
    read: one(
      () => assessmentRead,
      (row, child, statement) => {
        const newest = everything(AssessmentRow, statement, 'the newest one is seen or not');
        return `${child.id} = (SELECT ${newest.id} FROM ${newest.from} WHERE ${newest.stakeholderId} = ${row.id}
          ORDER BY ${newestFirst(newest)} LIMIT 1)`;
      },
    ),
  },
  assessments: {
    type: () => [Assessment],
    description: 'All assessments, the newest first.',
    read: many(
      () => assessmentRead,
      (row, child) => `${child.stakeholderId} = ${row.id}`,
      newestFirst,
    ),
  },
});
