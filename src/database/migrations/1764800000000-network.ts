import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APPLICATION_ROLE } from '../wall.js';

/** What tells whether the network has changed; where its nodes stand in pictures. */
export class Network1764800000000 implements MigrationInterface {
  readonly name = 'Network1764800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

/** The journal tells of every change, and only who reads it may see it: the number of the last change tells nothing else. */
const UP = `
CREATE FUNCTION network_version() RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce((SELECT id FROM audit_event WHERE object_type IN ('Stakeholder', 'Affiliation', 'OrganisationRelation', 'Interaction',
    'Partnership', 'PartnershipParty', 'Initiative', 'InitiativeParticipation', 'Area', 'FocusArea', 'PrivacyRequest', 'Disposal')
    AND action <> 'stakeholder.readProtected' AND action <> 'stakeholder.hide' ORDER BY id DESC LIMIT 1), 0)
$$;
REVOKE ALL ON FUNCTION network_version FROM PUBLIC;
GRANT EXECUTE ON FUNCTION network_version TO ${APPLICATION_ROLE};
CREATE TABLE network_position (
  stakeholder_id uuid NOT NULL,
  x double precision NOT NULL,
  y double precision NOT NULL,
  CONSTRAINT network_position_pk PRIMARY KEY (stakeholder_id),
  CONSTRAINT network_position_stakeholder_id_fk FOREIGN KEY (stakeholder_id) REFERENCES stakeholder (id) ON DELETE CASCADE
);
`;

const DOWN = `
DROP TABLE network_position;
DROP FUNCTION network_version;
`;
