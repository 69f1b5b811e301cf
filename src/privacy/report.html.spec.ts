import { ConfidentialityEnum } from '../access/confidentiality.enums.js';
import { StanceEnum } from '../assessments/assessment.enums.js';
import { InitiativeRoleEnum } from '../initiatives/initiative.enums.js';
import { ChannelEnum, InteractionStatusEnum } from '../interactions/interaction.enums.js';
import { PartyRoleEnum } from '../partnerships/partnership.enums.js';
import { EngagementEnum } from '../stakeholders/cadence.enums.js';
import { ContactPointKindEnum } from '../stakeholders/stakeholder.enums.js';
import { CommitmentStateEnum } from '../tasks/commitment.enums.js';
import { FollowUpStatusEnum } from '../tasks/follow-up.enums.js';
import { PrivacyRequestKindEnum, PrivacyRequestStateEnum } from './privacy.enums.js';
import { reportHtml } from './report.html.js';
import { JOURNAL, SECTIONS } from './report.sections.js';
import { changesInWords, wordOf } from './report.words.js';

it('shows what there is, names what there is none of, and lets nothing run', () => {
  const html = reportHtml(
    [...SECTIONS, JOURNAL],
    {
      person: [{ name: '<script>alert("x")</script>', description: null, tags: '' }],
      contactPoints: [{ kind: 'EMAIL', value: 'a&b@example.test', label: null }],
    },
    '2026-11-24 10:00',
  );
  expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;');
  expect(html).not.toMatch(/<script|src=|href=|url\(/);
  expect(html).toContain('<th scope="row">Namn</th>');
  expect(html).not.toContain('Beskrivning');
  expect(html).toContain('<td>a&amp;b@example.test</td>');
  expect(html).not.toContain('Märkning');
  expect(html).toMatch(/Inget finns under: .*Kontakter/);
});

it('has one name for each column', () => {
  for (const { columns, key } of [...SECTIONS, JOURNAL])
    expect([key, new Set(columns.map((c) => c.key)).size]).toEqual([key, columns.length]);
});

it('has a word for every code that a report may hold', () => {
  const codes = [
    ContactPointKindEnum,
    ConfidentialityEnum,
    StanceEnum,
    InitiativeRoleEnum,
    ChannelEnum,
    CommitmentStateEnum,
    FollowUpStatusEnum,
    InteractionStatusEnum,
    PartyRoleEnum,
    EngagementEnum,
    PrivacyRequestKindEnum,
    PrivacyRequestStateEnum,
  ].flatMap((codesOf) => Object.keys(codesOf));
  expect(codes.filter((code) => wordOf(code) === code)).toEqual([]);
});

it('tells what changed a line a field, without keys', () => {
  const changes = {
    id: { after: 'x' },
    name: { before: 'Kim', after: 'Kim P' },
    areaIds: { after: ['x'] },
    tags: { after: ['a', 'b'] },
    engagement: { before: 'INFORM', after: null },
  };
  expect(changesInWords(JSON.stringify(changes))).toBe('name: Kim → Kim P\ntags: a, b\nengagement: informeras → –');
});
