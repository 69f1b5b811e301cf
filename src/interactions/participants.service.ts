import { Injectable } from '@nestjs/common';
import { AffiliationsService } from '../affiliations/affiliations.service.js';
import { Statement } from '../database/statement.js';
import type { Transaction } from '../database/transaction.js';
import { badField } from '../kernel/errors.js';
import { seen } from '../records/source.js';
import { stakeholderRead } from '../stakeholders/stakeholder.read.js';
import { notErased } from '../stakeholders/stakeholder.sight.js';
import { StakeholdersService } from '../stakeholders/stakeholders.service.js';
import type { NewOrganisationInput, ParticipantInput } from './participant.inputs.js';
import type { ResolvedParticipant } from './participation.js';

/** Turns what was typed as participants into stakeholders, recording those met for the first time. */
@Injectable()
export class ParticipantsService {
  constructor(
    private readonly stakeholders: StakeholdersService,
    private readonly affiliations: AffiliationsService,
  ) {}

  /**
   * @param day the day of the interaction: new affiliations hold from it
   * @throws BAD_USER_INPUT naming the participant
   */
  async resolve(tx: Transaction, inputs: ParticipantInput[], day: string): Promise<ResolvedParticipant[]> {
    if (inputs.length === 0) throw badField('input.participants', 'minLength', 'names nobody: who was met?');
    inputs.forEach(checkShape);
    // Existing rows are held first, and all at once, so that two writers cannot block each other.
    await this.holdExisting(tx, inputs);
    const resolved: ResolvedParticipant[] = [];
    for (const [i, input] of inputs.entries()) resolved.push(await this.record(tx, input, pathOf(i), day));
    return resolved;
  }

  private async holdExisting(tx: Transaction, inputs: ParticipantInput[]): Promise<void> {
    const ids = inputs.flatMap(({ stakeholderId, onBehalfOfId }) =>
      [stakeholderId, onBehalfOfId].filter((id) => id != null),
    );
    if (new Set(inputs.map((p) => p.stakeholderId).filter(Boolean)).size < inputs.filter((p) => p.stakeholderId).length)
      throw badField('input.participants', 'unique', 'names somebody twice');
    const statement = new Statement(tx.actor);
    const who = seen(stakeholderRead, statement);
    const rows = await tx.query<{ id: string; kind: string }>(
      `SELECT ${who.id}, ${who.kind} FROM ${who.from} WHERE ${who.id} = ANY (${statement.param(ids, 'uuid[]')}) AND ${notErased(who)}
        ORDER BY ${who.id} FOR NO KEY UPDATE`,
      statement.values,
    );
    const kinds = new Map(rows.map(({ id, kind }) => [id, kind]));
    for (const [i, { stakeholderId, onBehalfOfId }] of inputs.entries()) {
      if (stakeholderId && !kinds.has(stakeholderId))
        throw badField(`${pathOf(i)}.stakeholderId`, 'exists', 'there is no such stakeholder');
      if (!onBehalfOfId) continue;
      const kind = kinds.get(onBehalfOfId);
      if (!kind) throw badField(`${pathOf(i)}.onBehalfOfId`, 'exists', 'there is no such organisation');
      if (kind === 'PERSON') throw badField(`${pathOf(i)}.onBehalfOfId`, 'kind', 'must be an organisation');
    }
  }

  private async record(
    tx: Transaction,
    input: ParticipantInput,
    path: string,
    day: string,
  ): Promise<ResolvedParticipant> {
    const { newPerson, newOrganisation, onBehalfOfNew } = input;
    const onBehalfOfId = onBehalfOfNew
      ? await this.createOrganisation(tx, onBehalfOfNew, `${path}.onBehalfOfNew`)
      : (input.onBehalfOfId ?? null);
    if (newOrganisation)
      return {
        stakeholderId: await this.createOrganisation(tx, newOrganisation, `${path}.newOrganisation`),
        onBehalfOfId,
      };
    if (!newPerson) return { stakeholderId: input.stakeholderId as string, onBehalfOfId };
    const { roleInOrganisation, ...person } = newPerson;
    const stakeholderId = await this.stakeholders.createWithin(tx, 'PERSON', person, `${path}.newPerson`);
    if (roleInOrganisation && onBehalfOfId)
      await this.affiliations.createWithin(tx, {
        personId: stakeholderId,
        organisationId: onBehalfOfId,
        role: roleInOrganisation,
        validFrom: day,
      });
    return { stakeholderId, onBehalfOfId };
  }

  private createOrganisation(
    tx: Transaction,
    { kind, ...fields }: NewOrganisationInput,
    path: string,
  ): Promise<string> {
    return this.stakeholders.createWithin(tx, kind, fields, path);
  }
}

const pathOf = (i: number) => `input.participants[${i}]`;

function checkShape(input: ParticipantInput, i: number): void {
  const path = pathOf(i);
  const given = [input.stakeholderId, input.newPerson, input.newOrganisation].filter((v) => v != null).length;
  if (given !== 1) throw badField(path, 'oneOf', 'takes just one of stakeholderId, newPerson and newOrganisation');
  if (input.onBehalfOfId && input.onBehalfOfNew)
    throw badField(path, 'oneOf', 'takes only one of onBehalfOfId and onBehalfOfNew');
  if (input.stakeholderId && input.stakeholderId === input.onBehalfOfId)
    throw badField(`${path}.onBehalfOfId`, 'self', 'is the participant itself');
  if (input.newOrganisation?.kind === 'PERSON')
    throw badField(`${path}.newOrganisation.kind`, 'kind', 'must not be PERSON');
  if (input.onBehalfOfNew?.kind === 'PERSON')
    throw badField(`${path}.onBehalfOfNew.kind`, 'kind', 'must not be PERSON');
  if (input.newPerson?.roleInOrganisation && !input.onBehalfOfId && !input.onBehalfOfNew)
    throw badField(`${path}.newPerson.roleInOrganisation`, 'needs', 'needs the organisation spoken for');
}
