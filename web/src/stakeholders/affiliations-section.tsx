import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import type { ResultOf } from '../api/graphql';
import { useChange } from '../api/use-api';
import { useFormat } from '../i18n/use-format';
import { dayIn } from '../i18n/time';
import { InPlace } from '../shared/in-place';
import { NamedLink } from '../shared/named-link';
import type { Named } from '../shared/stakeholder';
import { ChangeButton } from '../shared/records-section';
import { hasUnsaved } from '../shared/unsaved';
import { useVersionedEdit, type Versioned } from '../shared/versioned-edit';
import { Button } from '../ui/button';
import { Empty, Tag } from '../ui/notice';
import { Section } from '../ui/page';
import { AddAffiliation } from './add-affiliation';
import { type AFFILIATION, PAGE, UPDATE_AFFILIATION } from './page.operations';
import { dated, ROLE_FIELDS, type RoleForm, RoleFields, useRoleLabels } from './role-fields';

type Affiliation = ResultOf<typeof AFFILIATION>;

const formOf = (one: Affiliation): Versioned<RoleForm> => ({
  version: one.version,
  form: {
    role: one.role,
    primary: one.primary,
    validFrom: one.validFrom ?? '',
    validUntil: one.validUntil ?? '',
  },
});

/** The board and others of an organisation, or what a person is where: edited in place, and ended rather than removed. */
export function AffiliationsSection({
  of,
  affiliations,
  editable,
}: {
  of: Named;
  affiliations: readonly Affiliation[];
  editable: boolean;
}) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(() => affiliations.find(({ id }) => hasUnsaved(`role.${id}`))?.id);
  const close = () => setEditing(undefined);
  const isPerson = of.kind === 'PERSON';
  const now = affiliations.filter(({ current }) => current);
  const before = affiliations.filter(({ current }) => !current);
  const line = (one: Affiliation) => (
    <li key={one.id}>
      {editing === one.id ? (
        <ChangeAffiliation one={one} of={of} onClose={close} />
      ) : (
        <Line one={one} isPerson={isPerson} onChange={editable ? () => setEditing(one.id) : undefined} />
      )}
    </li>
  );
  return (
    <Section
      title={t(isPerson ? 'board.ofPerson' : 'board.title')}
      actions={
        editable && (
          <Button small onPress={() => setEditing('new')}>
            {t(isPerson ? 'board.addOrganisation' : 'board.add')}
          </Button>
        )
      }
    >
      {editing === 'new' && <AddAffiliation of={of} onClose={close} />}
      {now.length === 0 && editing !== 'new' && <Empty>{t(isPerson ? 'board.emptyPerson' : 'board.empty')}</Empty>}
      <ul className="plain divided">{now.map(line)}</ul>
      {before.length > 0 && (
        <details>
          <summary>{t('board.before', { count: before.length })}</summary>
          <ul className="plain divided">{before.map(line)}</ul>
        </details>
      )}
    </Section>
  );
}

function Line({ one, isPerson, onChange }: { one: Affiliation; isPerson: boolean; onChange?: () => void }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const other = isPerson ? one.organisation : one.person;
  const since = one.validFrom && t('board.since', { day: date(one.validFrom) });
  const until = one.validUntil && t('board.until', { day: date(one.validUntil) });
  return (
    <div className="row spread">
      <div className="grow">
        <NamedLink of={other} />
        <div className="soft small">{[one.role, since, until].filter(Boolean).join(' · ')}</div>
      </div>
      <div className="row">
        {one.primary && <Tag tone="brand">{t('board.primary')}</Tag>}
        {onChange && <ChangeButton name={other.name} onPress={onChange} />}
      </div>
    </div>
  );
}

function ChangeAffiliation({ one, of, onClose }: { one: Affiliation; of: Named; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useClient();
  const [update] = useChange(UPDATE_AFFILIATION);
  const edit = useVersionedEdit<RoleForm>({
    key: `role.${one.id}`,
    from: formOf(one),
    load: async () => {
      const { data } = await client.query(PAGE, { id: of.id }, { requestPolicy: 'network-only' });
      const now = data?.stakeholder?.affiliations.find(({ id }) => id === one.id);
      return now && formOf(now);
    },
    save: (changes, version) => update({ input: { id: one.id, version, ...dated(changes) } }),
    onEnd: onClose,
    labels: useRoleLabels(),
    show: (_key, value) => (typeof value === 'boolean' ? t(value ? 'common.yes' : 'common.no') : value),
  });
  return (
    <InPlace
      edit={edit}
      shown={ROLE_FIELDS}
      more={
        !edit.form.validUntil && (
          <Button small look="danger" onPress={() => edit.set({ validUntil: dayIn() })}>
            {t('board.endToday')}
          </Button>
        )
      }
    >
      <RoleFields edit={edit} />
    </InPlace>
  );
}
