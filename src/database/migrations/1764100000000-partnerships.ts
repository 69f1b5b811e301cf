import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Initiatives, partnerships, promises, assessments, contact cadences, and the history of owners. */
export class Partnerships1764100000000 implements MigrationInterface {
  readonly name = 'Partnerships1764100000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLES, CHANGES, FOREIGN_KEYS, INDEXES, CADENCES, OWNERS]) await runner.query(part);
  }

  /** Follow-ups of partnerships go with the partnerships. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(UNDO);
    const tables = [...TABLES.matchAll(/^CREATE TABLE (\w+)/gm)].map(([, table]) => table);
    await runner.query(`DROP TABLE ${tables.join(', ')} CASCADE`);
  }
}

const TABLES = `
CREATE TABLE assessment (
  id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT '1',
  stakeholder_id uuid NOT NULL,
  public_role text,
  assessed_on date NOT NULL,
  influence integer NOT NULL,
  interest integer NOT NULL,
  stance text NOT NULL,
  rationale text NOT NULL,
  assessed_by_id uuid NOT NULL,
  CONSTRAINT assessment_stance_check CHECK (stance IN ('SUPPORTIVE', 'NEUTRAL', 'SCEPTICAL', 'OPPOSED', 'UNKNOWN')),
  CONSTRAINT assessment_scale_check CHECK (influence BETWEEN 1 AND 5 AND interest BETWEEN 1 AND 5),
  CONSTRAINT assessment_pk PRIMARY KEY (id)
);

CREATE TABLE initiative (
  id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT '1',
  kind text NOT NULL,
  status text NOT NULL,
  name text COLLATE "sv-x-icu" NOT NULL,
  search_text text NOT NULL,
  description text,
  parent_id uuid,
  starts_on date,
  ends_on date,
  owner_id uuid,
  source text,
  CONSTRAINT initiative_self_check CHECK (parent_id <> id),
  CONSTRAINT initiative_period_check CHECK (starts_on IS NULL OR ends_on IS NULL OR ends_on >= starts_on),
  CONSTRAINT initiative_status_check CHECK (status IN ('PLANNED', 'ONGOING', 'COMPLETED', 'STOPPED')),
  CONSTRAINT initiative_kind_check CHECK (kind IN ('PROGRAMME', 'PROJECT', 'EVENT', 'ESTABLISHMENT', 'ENGAGEMENT')),
  CONSTRAINT initiative_pk PRIMARY KEY (id)
);

CREATE TABLE initiative_former_name (
  id uuid NOT NULL,
  initiative_id uuid NOT NULL,
  name text NOT NULL,
  used_until date NOT NULL,
  CONSTRAINT initiative_former_name_pk PRIMARY KEY (id)
);

CREATE TABLE initiative_participation (
  id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT '1',
  initiative_id uuid NOT NULL,
  stakeholder_id uuid NOT NULL,
  role text NOT NULL,
  valid_from date,
  valid_until date,
  CONSTRAINT initiative_participation_period_check CHECK (valid_from IS NULL OR valid_until IS NULL OR valid_until >= valid_from),
  CONSTRAINT initiative_participation_role_check CHECK (role IN ('LEAD', 'PARTNER', 'FUNDER', 'HOST', 'SUPPORTER', 'PARTICIPANT')),
  CONSTRAINT initiative_participation_pk PRIMARY KEY (id)
);

CREATE TABLE initiative_area (
  initiative_id uuid NOT NULL,
  area_id uuid NOT NULL,
  CONSTRAINT initiative_area_pk PRIMARY KEY (initiative_id, area_id)
);

CREATE TABLE initiative_focus_area (
  initiative_id uuid NOT NULL,
  focus_area_id uuid NOT NULL,
  CONSTRAINT initiative_focus_area_pk PRIMARY KEY (initiative_id, focus_area_id)
);

CREATE TABLE initiative_grant (
  id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT '1',
  initiative_id uuid NOT NULL,
  funder_id uuid NOT NULL,
  amount numeric(14,2) NOT NULL,
  currency text NOT NULL,
  purpose text NOT NULL,
  reference text,
  awarded_on date,
  starts_on date,
  ends_on date,
  report_due_on date,
  reported_on date,
  CONSTRAINT initiative_grant_period_check CHECK (starts_on IS NULL OR ends_on IS NULL OR ends_on >= starts_on),
  CONSTRAINT initiative_grant_amount_check CHECK (amount > 0 AND currency ~ '^[A-Z]{3}$'),
  CONSTRAINT initiative_grant_pk PRIMARY KEY (id)
);

CREATE TABLE outcome (
  id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT '1',
  initiative_id uuid NOT NULL,
  observed_on date NOT NULL,
  description text NOT NULL,
  measure numeric(14,2),
  unit text,
  source text NOT NULL,
  CONSTRAINT outcome_measure_check CHECK ((measure IS NULL) = (unit IS NULL)),
  CONSTRAINT outcome_pk PRIMARY KEY (id)
);

CREATE TABLE commitment (
  id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT '1',
  interaction_id uuid,
  partnership_id uuid,
  promised_by text NOT NULL,
  stakeholder_id uuid NOT NULL,
  colleague_id uuid NOT NULL,
  title text NOT NULL,
  made_on date NOT NULL,
  due_on date,
  state text NOT NULL DEFAULT 'OPEN',
  outcome text,
  closed_at timestamptz,
  closed_by_id uuid,
  CONSTRAINT commitment_period_check CHECK (due_on IS NULL OR due_on >= made_on),
  CONSTRAINT commitment_origin_check CHECK (interaction_id IS NOT NULL OR partnership_id IS NOT NULL),
  CONSTRAINT commitment_state_check CHECK (state IN ('OPEN', 'KEPT', 'BROKEN')),
  CONSTRAINT commitment_promised_by_check CHECK (promised_by IN ('US', 'STAKEHOLDER')),
  CONSTRAINT commitment_pk PRIMARY KEY (id)
);

CREATE TABLE partnership (
  id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT '1',
  name text COLLATE "sv-x-icu" NOT NULL,
  search_text text NOT NULL,
  purpose text NOT NULL,
  form text NOT NULL,
  stage text NOT NULL,
  stage_since date NOT NULL,
  owner_id uuid,
  review_on date,
  meeting_interval_days integer NOT NULL DEFAULT '90',
  CONSTRAINT partnership_meeting_interval_check CHECK (meeting_interval_days >= 1),
  CONSTRAINT partnership_form_check CHECK (form IN ('INFORMAL', 'COMPACT', 'LETTER_OF_INTENT', 'IOP', 'GRANT', 'SPONSORSHIP', 'CONTRACT')),
  CONSTRAINT partnership_stage_check CHECK (stage IN ('IDENTIFIED', 'DIALOGUE', 'NEGOTIATION', 'ACTIVE', 'PAUSED', 'ENDED', 'DECLINED')),
  CONSTRAINT partnership_pk PRIMARY KEY (id)
);

CREATE TABLE partnership_party (
  id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT '1',
  partnership_id uuid NOT NULL,
  stakeholder_id uuid NOT NULL,
  role text NOT NULL,
  joined_on date NOT NULL,
  left_on date,
  represented_by_staff boolean NOT NULL DEFAULT false,
  CONSTRAINT partnership_party_period_check CHECK (left_on IS NULL OR left_on >= joined_on),
  CONSTRAINT partnership_party_role_check CHECK (role IN ('LEAD', 'PARTNER', 'FUNDER', 'HOST', 'SUPPORTER')),
  CONSTRAINT partnership_party_pk PRIMARY KEY (id)
);

CREATE TABLE partnership_stage_change (
  id uuid NOT NULL,
  partnership_id uuid NOT NULL,
  from_stage text,
  to_stage text NOT NULL,
  changed_on date NOT NULL,
  reason text,
  changed_by_id uuid NOT NULL,
  CONSTRAINT partnership_stage_change_reason_check CHECK (from_stage IS NULL OR reason IS NOT NULL),
  CONSTRAINT partnership_stage_change_pk PRIMARY KEY (id)
);

CREATE TABLE partnership_review (
  id uuid NOT NULL,
  partnership_id uuid NOT NULL,
  reviewed_on date NOT NULL,
  findings text NOT NULL,
  reviewed_by_id uuid NOT NULL,
  CONSTRAINT partnership_review_pk PRIMARY KEY (id)
);

CREATE TABLE partnership_area (
  partnership_id uuid NOT NULL,
  area_id uuid NOT NULL,
  CONSTRAINT partnership_area_pk PRIMARY KEY (partnership_id, area_id)
);

CREATE TABLE partnership_focus_area (
  partnership_id uuid NOT NULL,
  focus_area_id uuid NOT NULL,
  CONSTRAINT partnership_focus_area_pk PRIMARY KEY (partnership_id, focus_area_id)
);

CREATE TABLE partnership_initiative (
  partnership_id uuid NOT NULL,
  initiative_id uuid NOT NULL,
  CONSTRAINT partnership_initiative_pk PRIMARY KEY (partnership_id, initiative_id)
);

CREATE TABLE agreement (
  id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT '1',
  partnership_id uuid NOT NULL,
  title text NOT NULL,
  state text NOT NULL DEFAULT 'DRAFT',
  diary_number text,
  signed_on date,
  valid_from date,
  valid_until date,
  terminated_on date,
  dispute_clause text,
  document_reference text,
  CONSTRAINT agreement_signed_check CHECK (state <> 'SIGNED' OR (signed_on IS NOT NULL AND valid_from IS NOT NULL)),
  CONSTRAINT agreement_period_check CHECK (valid_from IS NULL OR valid_until IS NULL OR valid_until >= valid_from),
  CONSTRAINT agreement_state_check CHECK (state IN ('DRAFT', 'AWAITING_DECISION', 'AWAITING_SIGNATURE', 'SIGNED', 'TERMINATED')),
  CONSTRAINT agreement_pk PRIMARY KEY (id)
);

CREATE TABLE agreement_duty (
  agreement_id uuid NOT NULL,
  position integer NOT NULL,
  party_id uuid NOT NULL,
  duty text NOT NULL,
  CONSTRAINT agreement_duty_pk PRIMARY KEY (agreement_id, position)
);

CREATE TABLE contribution (
  id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT '1',
  partnership_id uuid NOT NULL,
  contributor_id uuid NOT NULL,
  kind text NOT NULL,
  unit text NOT NULL,
  pledged numeric(14,2) NOT NULL DEFAULT '0',
  delivered numeric(14,2) NOT NULL DEFAULT '0',
  starts_on date NOT NULL,
  ends_on date,
  description text,
  CONSTRAINT contribution_period_check CHECK (ends_on IS NULL OR ends_on >= starts_on),
  CONSTRAINT contribution_amount_check CHECK (pledged >= 0 AND delivered >= 0 AND pledged + delivered > 0),
  CONSTRAINT contribution_kind_check CHECK (kind IN ('MONEY', 'TIME', 'PREMISES', 'EXPERTISE', 'MATERIAL', 'NETWORK') AND (kind = 'MONEY') = (unit ~ '^[A-Z]{3}$')),
  CONSTRAINT contribution_pk PRIMARY KEY (id)
);

CREATE TABLE cadence_default (
  id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT '1',
  kind text NOT NULL,
  engagement text NOT NULL,
  ideal_days integer NOT NULL,
  longest_days integer NOT NULL,
  CONSTRAINT cadence_default_kind_engagement_key UNIQUE (kind, engagement),
  CONSTRAINT cadence_default_days_check CHECK (ideal_days >= 1 AND longest_days >= ideal_days),
  CONSTRAINT cadence_default_pk PRIMARY KEY (id)
);

CREATE TABLE owner_change (
  id uuid NOT NULL,
  object_type text NOT NULL,
  object_id uuid NOT NULL,
  from_id uuid,
  to_id uuid,
  changed_at timestamptz NOT NULL,
  changed_by_id uuid,
  reason text,
  CONSTRAINT owner_change_object_type_check CHECK (object_type IN ('STAKEHOLDER', 'INITIATIVE', 'PARTNERSHIP')),
  CONSTRAINT owner_change_pk PRIMARY KEY (id)
);
`;

const CHANGES = `
ALTER TABLE stakeholder ADD engagement text NOT NULL DEFAULT 'INVOLVE';
ALTER TABLE stakeholder ADD ideal_contact_days integer;
ALTER TABLE stakeholder ADD longest_contact_days integer;
ALTER TABLE follow_up ADD partnership_id uuid;
ALTER TABLE follow_up ALTER COLUMN interaction_id DROP NOT NULL;
ALTER TABLE stakeholder ADD CONSTRAINT stakeholder_cadence_check CHECK ((ideal_contact_days IS NULL AND longest_contact_days IS NULL) OR (ideal_contact_days >= 1 AND longest_contact_days >= ideal_contact_days));
ALTER TABLE stakeholder ADD CONSTRAINT stakeholder_engagement_check CHECK (engagement IN ('INFORM', 'CONSULT', 'INVOLVE', 'COLLABORATE'));
ALTER TABLE follow_up ADD CONSTRAINT follow_up_origin_check CHECK (interaction_id IS NOT NULL OR partnership_id IS NOT NULL);
`;

const UNDO = `
DELETE FROM follow_up WHERE interaction_id IS NULL;
ALTER TABLE follow_up DROP COLUMN partnership_id, ALTER COLUMN interaction_id SET NOT NULL;
ALTER TABLE stakeholder DROP COLUMN engagement, DROP COLUMN ideal_contact_days, DROP COLUMN longest_contact_days;
`;

const FOREIGN_KEYS = `
ALTER TABLE assessment ADD CONSTRAINT assessment_stakeholder_id_fk FOREIGN KEY (stakeholder_id) REFERENCES stakeholder (id);
ALTER TABLE assessment ADD CONSTRAINT assessment_assessed_by_id_fk FOREIGN KEY (assessed_by_id) REFERENCES app_user (id);
ALTER TABLE initiative ADD CONSTRAINT initiative_parent_id_fk FOREIGN KEY (parent_id) REFERENCES initiative (id);
ALTER TABLE initiative ADD CONSTRAINT initiative_owner_id_fk FOREIGN KEY (owner_id) REFERENCES app_user (id);
ALTER TABLE initiative_former_name ADD CONSTRAINT initiative_former_name_initiative_id_fk FOREIGN KEY (initiative_id) REFERENCES initiative (id);
ALTER TABLE initiative_participation ADD CONSTRAINT initiative_participation_initiative_id_fk FOREIGN KEY (initiative_id) REFERENCES initiative (id);
ALTER TABLE initiative_participation ADD CONSTRAINT initiative_participation_stakeholder_id_fk FOREIGN KEY (stakeholder_id) REFERENCES stakeholder (id);
ALTER TABLE initiative_area ADD CONSTRAINT initiative_area_initiative_id_fk FOREIGN KEY (initiative_id) REFERENCES initiative (id);
ALTER TABLE initiative_area ADD CONSTRAINT initiative_area_area_id_fk FOREIGN KEY (area_id) REFERENCES area (id);
ALTER TABLE initiative_focus_area ADD CONSTRAINT initiative_focus_area_initiative_id_fk FOREIGN KEY (initiative_id) REFERENCES initiative (id);
ALTER TABLE initiative_focus_area ADD CONSTRAINT initiative_focus_area_focus_area_id_fk FOREIGN KEY (focus_area_id) REFERENCES focus_area (id);
ALTER TABLE initiative_grant ADD CONSTRAINT initiative_grant_initiative_id_fk FOREIGN KEY (initiative_id) REFERENCES initiative (id);
ALTER TABLE initiative_grant ADD CONSTRAINT initiative_grant_funder_id_fk FOREIGN KEY (funder_id) REFERENCES stakeholder (id);
ALTER TABLE outcome ADD CONSTRAINT outcome_initiative_id_fk FOREIGN KEY (initiative_id) REFERENCES initiative (id);
ALTER TABLE follow_up ADD CONSTRAINT follow_up_partnership_id_fk FOREIGN KEY (partnership_id) REFERENCES partnership (id);
ALTER TABLE commitment ADD CONSTRAINT commitment_interaction_id_fk FOREIGN KEY (interaction_id) REFERENCES interaction (id);
ALTER TABLE commitment ADD CONSTRAINT commitment_partnership_id_fk FOREIGN KEY (partnership_id) REFERENCES partnership (id);
ALTER TABLE commitment ADD CONSTRAINT commitment_stakeholder_id_fk FOREIGN KEY (stakeholder_id) REFERENCES stakeholder (id);
ALTER TABLE commitment ADD CONSTRAINT commitment_colleague_id_fk FOREIGN KEY (colleague_id) REFERENCES app_user (id);
ALTER TABLE commitment ADD CONSTRAINT commitment_closed_by_id_fk FOREIGN KEY (closed_by_id) REFERENCES app_user (id);
ALTER TABLE partnership ADD CONSTRAINT partnership_owner_id_fk FOREIGN KEY (owner_id) REFERENCES app_user (id);
ALTER TABLE partnership_party ADD CONSTRAINT partnership_party_partnership_id_fk FOREIGN KEY (partnership_id) REFERENCES partnership (id);
ALTER TABLE partnership_party ADD CONSTRAINT partnership_party_stakeholder_id_fk FOREIGN KEY (stakeholder_id) REFERENCES stakeholder (id);
ALTER TABLE partnership_stage_change ADD CONSTRAINT partnership_stage_change_partnership_id_fk FOREIGN KEY (partnership_id) REFERENCES partnership (id);
ALTER TABLE partnership_stage_change ADD CONSTRAINT partnership_stage_change_changed_by_id_fk FOREIGN KEY (changed_by_id) REFERENCES app_user (id);
ALTER TABLE partnership_review ADD CONSTRAINT partnership_review_partnership_id_fk FOREIGN KEY (partnership_id) REFERENCES partnership (id);
ALTER TABLE partnership_review ADD CONSTRAINT partnership_review_reviewed_by_id_fk FOREIGN KEY (reviewed_by_id) REFERENCES app_user (id);
ALTER TABLE partnership_area ADD CONSTRAINT partnership_area_partnership_id_fk FOREIGN KEY (partnership_id) REFERENCES partnership (id);
ALTER TABLE partnership_area ADD CONSTRAINT partnership_area_area_id_fk FOREIGN KEY (area_id) REFERENCES area (id);
ALTER TABLE partnership_focus_area ADD CONSTRAINT partnership_focus_area_partnership_id_fk FOREIGN KEY (partnership_id) REFERENCES partnership (id);
ALTER TABLE partnership_focus_area ADD CONSTRAINT partnership_focus_area_focus_area_id_fk FOREIGN KEY (focus_area_id) REFERENCES focus_area (id);
ALTER TABLE partnership_initiative ADD CONSTRAINT partnership_initiative_partnership_id_fk FOREIGN KEY (partnership_id) REFERENCES partnership (id);
ALTER TABLE partnership_initiative ADD CONSTRAINT partnership_initiative_initiative_id_fk FOREIGN KEY (initiative_id) REFERENCES initiative (id);
ALTER TABLE agreement ADD CONSTRAINT agreement_partnership_id_fk FOREIGN KEY (partnership_id) REFERENCES partnership (id);
ALTER TABLE agreement_duty ADD CONSTRAINT agreement_duty_agreement_id_fk FOREIGN KEY (agreement_id) REFERENCES agreement (id);
ALTER TABLE agreement_duty ADD CONSTRAINT agreement_duty_party_id_fk FOREIGN KEY (party_id) REFERENCES stakeholder (id);
ALTER TABLE contribution ADD CONSTRAINT contribution_partnership_id_fk FOREIGN KEY (partnership_id) REFERENCES partnership (id);
ALTER TABLE contribution ADD CONSTRAINT contribution_contributor_id_fk FOREIGN KEY (contributor_id) REFERENCES stakeholder (id);
ALTER TABLE owner_change ADD CONSTRAINT owner_change_from_id_fk FOREIGN KEY (from_id) REFERENCES app_user (id);
ALTER TABLE owner_change ADD CONSTRAINT owner_change_to_id_fk FOREIGN KEY (to_id) REFERENCES app_user (id);
ALTER TABLE owner_change ADD CONSTRAINT owner_change_changed_by_id_fk FOREIGN KEY (changed_by_id) REFERENCES app_user (id);
`;

const INDEXES = `
CREATE INDEX assessment_stakeholder_id_assessed_on_id_idx ON assessment (stakeholder_id, assessed_on, id);
CREATE INDEX initiative_parent_id_idx ON initiative (parent_id);
CREATE INDEX initiative_owner_id_idx ON initiative (owner_id);
CREATE INDEX initiative_name_idx ON initiative (name, id);
CREATE INDEX initiative_former_name_initiative_id_idx ON initiative_former_name (initiative_id);
CREATE INDEX initiative_participation_initiative_id_idx ON initiative_participation (initiative_id);
CREATE INDEX initiative_participation_stakeholder_id_idx ON initiative_participation (stakeholder_id);
CREATE UNIQUE INDEX initiative_participation_one_lead ON initiative_participation (initiative_id) WHERE role = 'LEAD' AND valid_until IS NULL;
CREATE INDEX initiative_area_area_id_initiative_id_idx ON initiative_area (area_id, initiative_id);
CREATE INDEX initiative_focus_area_focus_area_id_initiative_id_idx ON initiative_focus_area (focus_area_id, initiative_id);
CREATE INDEX initiative_grant_initiative_id_idx ON initiative_grant (initiative_id);
CREATE INDEX initiative_grant_funder_id_idx ON initiative_grant (funder_id);
CREATE INDEX initiative_grant_report_due_idx ON initiative_grant (report_due_on) WHERE reported_on IS NULL;
CREATE INDEX outcome_initiative_id_idx ON outcome (initiative_id);
CREATE INDEX commitment_interaction_id_idx ON commitment (interaction_id);
CREATE INDEX commitment_partnership_id_idx ON commitment (partnership_id);
CREATE INDEX commitment_stakeholder_id_idx ON commitment (stakeholder_id);
CREATE INDEX commitment_colleague_id_idx ON commitment (colleague_id);
CREATE INDEX partnership_owner_id_idx ON partnership (owner_id);
CREATE INDEX partnership_stage_name_id_idx ON partnership (stage, name, id);
CREATE INDEX partnership_name_idx ON partnership (name, id);
CREATE INDEX partnership_party_partnership_id_idx ON partnership_party (partnership_id);
CREATE INDEX partnership_party_stakeholder_id_idx ON partnership_party (stakeholder_id);
CREATE INDEX partnership_stage_change_partnership_id_changed_on_id_idx ON partnership_stage_change (partnership_id, changed_on, id);
CREATE INDEX partnership_review_partnership_id_idx ON partnership_review (partnership_id);
CREATE INDEX partnership_area_area_id_partnership_id_idx ON partnership_area (area_id, partnership_id);
CREATE INDEX partnership_focus_area_focus_area_id_partnership_id_idx ON partnership_focus_area (focus_area_id, partnership_id);
CREATE INDEX partnership_initiative_initiative_id_partnership_id_idx ON partnership_initiative (initiative_id, partnership_id);
CREATE INDEX agreement_partnership_id_idx ON agreement (partnership_id);
CREATE INDEX agreement_expiring_idx ON agreement (valid_until) WHERE state = 'SIGNED';
CREATE INDEX agreement_duty_party_id_idx ON agreement_duty (party_id);
CREATE INDEX contribution_contributor_id_idx ON contribution (contributor_id);
CREATE INDEX contribution_partnership_id_starts_on_id_idx ON contribution (partnership_id, starts_on, id);
CREATE INDEX owner_change_object_id_changed_at_id_idx ON owner_change (object_id, changed_at, id);
CREATE INDEX follow_up_partnership_id_idx ON follow_up (partnership_id);
CREATE INDEX initiative_search_trgm ON initiative USING gin (search_text gin_trgm_ops);
CREATE INDEX partnership_search_trgm ON partnership USING gin (search_text gin_trgm_ops);
CREATE INDEX commitment_open_idx ON commitment (coalesce(due_on, 'infinity'::date), id) WHERE state = 'OPEN';
`;

/** Days by kind, for one engagement each: who is to be engaged more is to be met more often. */
const CADENCES = `
INSERT INTO cadence_default (id, kind, engagement, ideal_days, longest_days)
SELECT gen_random_uuid(), kind, engagement, ideal, longest FROM (VALUES
  ('PERSON', 'INFORM', 180, 365), ('PERSON', 'CONSULT', 90, 180), ('PERSON', 'INVOLVE', 60, 120), ('PERSON', 'COLLABORATE', 30, 60),
  ('ASSOCIATION', 'INFORM', 180, 365), ('ASSOCIATION', 'CONSULT', 90, 180), ('ASSOCIATION', 'INVOLVE', 60, 120), ('ASSOCIATION', 'COLLABORATE', 30, 60),
  ('CIVIL_SOCIETY_GROUP', 'INFORM', 120, 240), ('CIVIL_SOCIETY_GROUP', 'CONSULT', 60, 120), ('CIVIL_SOCIETY_GROUP', 'INVOLVE', 45, 90), ('CIVIL_SOCIETY_GROUP', 'COLLABORATE', 21, 45),
  ('BUSINESS', 'INFORM', 365, 540), ('BUSINESS', 'CONSULT', 180, 365), ('BUSINESS', 'INVOLVE', 90, 180), ('BUSINESS', 'COLLABORATE', 45, 90),
  ('PUBLIC_BODY', 'INFORM', 365, 540), ('PUBLIC_BODY', 'CONSULT', 180, 365), ('PUBLIC_BODY', 'INVOLVE', 90, 180), ('PUBLIC_BODY', 'COLLABORATE', 30, 60)
) usual (kind, engagement, ideal, longest);
`;

/** Those who own something already got it when it was recorded. */
const OWNERS = `
INSERT INTO owner_change (id, object_type, object_id, to_id, changed_at)
SELECT gen_random_uuid(), 'STAKEHOLDER', id, owner_id, created_at FROM stakeholder WHERE owner_id IS NOT NULL;
`;
