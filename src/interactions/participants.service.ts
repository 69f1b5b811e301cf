import { Injectable } from '@nestjs/common';
import { AffiliationsService } from '../affiliations/affiliations.service.js';
import { Statement } from '../database/statement.js';
import type { Transaction } from '../database/transaction.js';
import { badField } from '../kernel/errors.js';
import { fold } from '../kernel/text.js';
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
    checkNewOnce(inputs);
    // Existing rows are held first, and all at once, so that two writers cannot block each other.
    await this.holdExisting(tx, inputs);
    const organisations = await this.createOrganisations(tx, inputs);
    const resolved: ResolvedParticipant[] = [];
    for (const [i, input] of inputs.entries())
      resolved.push(await this.record(tx, input, organisations, pathOf(i), day));
    return resolved;
  }

  private async holdExisting(tx: Transaction, inputs: ParticipantInput[]): Promise<void> {
    const ids = inputs.flatMap(({ stakeholderId, onBehalfOfId }) =>
      [stakeholderId, onBehalfOfId].filter((id) => id != null),
    );
    if (new Set(inputs.map((p) => p.stakeholderId).filter(Boolean)).size < inputs.filter((p) => p.stakeholderId).length)
      throw badField('input.participants', 'unique', 'names somebody twice');
    const statement = new Statement(tx.actor);
    const who = seen(stakeholderRead, statement, ['id', 'kind', 'erasedAt']);
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

  /** Organisations met for the first time, each of them once; with ways to reach it, where it is named with some. @returns their ids */
  private async createOrganisations(tx: Transaction, inputs: ParticipantInput[]): Promise<Map<string, string>> {
    const said = inputs.flatMap(({ newOrganisation, onBehalfOfNew }, i) => [
      ...(newOrganisation ? [{ path: `${pathOf(i)}.newOrganisation`, organisation: newOrganisation }] : []),
      ...(onBehalfOfNew ? [{ path: `${pathOf(i)}.onBehalfOfNew`, organisation: onBehalfOfNew }] : []),
    ]);
    const first = new Map<string, (typeof said)[number]>();
    for (const one of said) {
      const name = nameOf(one.organisation);
      if (!first.get(name)?.organisation.contactPoints?.length) first.set(name, one);
    }
    const ids = new Map<string, string>();
    for (const [name, { path, organisation }] of first) {
      const { kind, ...fields } = organisation;
      ids.set(name, await this.stakeholders.createWithin(tx, kind, fields, path));
    }
    return ids;
  }

  private async record(
    tx: Transaction,
    { newPerson, newOrganisation, onBehalfOfNew, ...known }: ParticipantInput,
    organisations: Map<string, string>,
    path: string,
    day: string,
  ): Promise<ResolvedParticipant> {
    const idOf = (one: NewOrganisationInput) => organisations.get(nameOf(one))!;
    const onBehalfOfId = onBehalfOfNew ? idOf(onBehalfOfNew) : (known.onBehalfOfId ?? null);
    if (newOrganisation) return { stakeholderId: idOf(newOrganisation), onBehalfOfId };
    if (!newPerson) return { stakeholderId: known.stakeholderId as string, onBehalfOfId };
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
}

const pathOf = (i: number) => `input.participants[${i}]`;

/** By what it is known that an organisation met for the first time is named again. */
const nameOf = ({ kind, name }: NewOrganisationInput) => `${kind} ${fold(name)}`;

function checkNewOnce(inputs: ParticipantInput[]): void {
  const names = inputs.flatMap(({ newOrganisation }) => (newOrganisation ? nameOf(newOrganisation) : []));
  if (new Set(names).size < names.length) throw badField('input.participants', 'unique', 'names somebody twice');
}

function checkShape(input: ParticipantInput, i: number): void {
  const path = pathOf(i);
  const given = [input.stakeholderId, input.newPerson, input.newOrganisation].filter((v) => v != null).length;
  if (given !== 1) throw badField(path, 'oneOf', 'takes just one of stakeholderId, newPerson and newOrganisation');
  if (input.onBehalfOfId && input.onBehalfOfNew)
    throw badField(path, 'oneOf', 'takes only one of onBehalfOfId and onBehalfOfNew');
  if (input.stakeholderId && input.stakeholderId === input.onBehalfOfId)
    throw badField(`${path}.onBehalfOfId`, 'self', 'is the participant itself');
  if (input.newOrganisation && input.onBehalfOfNew && nameOf(input.newOrganisation) === nameOf(input.onBehalfOfNew))
    throw badField(`${path}.onBehalfOfNew`, 'self', 'is the participant itself');
  if (input.newOrganisation?.kind === 'PERSON')
    throw badField(`${path}.newOrganisation.kind`, 'kind', 'must not be PERSON');
  if (input.onBehalfOfNew?.kind === 'PERSON')
    throw badField(`${path}.onBehalfOfNew.kind`, 'kind', 'must not be PERSON');
  if (input.newPerson?.roleInOrganisation && !input.onBehalfOfId && !input.onBehalfOfNew)
    throw badField(`${path}.newPerson.roleInOrganisation`, 'needs', 'needs the organisation spoken for');
}
