import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../api/use-api';
import type { Failure } from '../api/failure';
import { dayIn } from '../i18n/time';
import { DayField } from '../shared/day-field';
import { EditDialog } from '../shared/edit-dialog';
import { useProblemOf } from '../shared/failure-notice';
import { type Named, ORGANISATION_KINDS } from '../shared/stakeholder';
import { StakeholderPicker } from '../shared/stakeholder-picker';
import { Button } from '../ui/button';
import { SelectField } from '../ui/fields';
import { CREATE_RELATION, END_RELATION, type Relation, UPDATE_RELATION } from './relations.operations';

/** What one may say of two organisations, from the one whose page it is; the other way round is told apart. */
const WAYS = ['PARENT_OF', 'PART_OF', 'MEMBER_OF', 'HAS_MEMBER', 'SUCCESSOR_OF', 'COOPERATES_WITH'] as const;
type Way = (typeof WAYS)[number];
const TURNED: Partial<Record<Way, Relation['kind']>> = { PART_OF: 'PARENT_OF', HAS_MEMBER: 'MEMBER_OF' };

const wayOf = (of: Relation, self: Named): Way => {
  if (of.from.id === self.id) return of.kind;
  if (of.kind === 'PARENT_OF') return 'PART_OF';
  return of.kind === 'MEMBER_OF' ? 'HAS_MEMBER' : of.kind;
};

interface Form {
  way: Way;
  validFrom: string;
  validUntil: string;
}

/** A relation between two organisations: a new one, or one that is put right or has ended. */
export function RelationDialog({ self, of, onClose }: { self: Named; of?: Relation; onClose: () => void }) {
  const { t } = useTranslation();
  const [other, setOther] = useState<Named>();
  const [form, setForm] = useState<Form>({
    way: of ? wayOf(of, self) : 'PART_OF',
    validFrom: of ? (of.validFrom ?? '') : dayIn(),
    validUntil: of?.validUntil ?? '',
  });
  const [create] = useChange(CREATE_RELATION);
  const [update] = useChange(UPDATE_RELATION);
  const [end] = useChange(END_RELATION);
  const days = { validFrom: form.validFrom || null, validUntil: form.validUntil || null };
  const save = () => {
    if (of) {
      const ended = form.validUntil !== (of.validUntil ?? '') && form.validFrom === (of.validFrom ?? '');
      if (ended && form.validUntil)
        return end({ input: { id: of.id, version: of.version, validUntil: form.validUntil } });
      return update({ input: { id: of.id, version: of.version, ...days } });
    }
    const turned = TURNED[form.way];
    const [fromId, toId] = turned ? [other!.id, self.id] : [self.id, other!.id];
    return create({ input: { kind: turned ?? (form.way as Relation['kind']), fromId, toId, ...days } });
  };
  const title = of ? (of.from.id === self.id ? of.to : of.from).name : t('relations.add');
  return (
    <EditDialog
      title={title}
      onSave={save}
      onClose={onClose}
      fields={['validFrom', 'validUntil']}
      ready={of !== undefined || other !== undefined}
    >
      {(failure) => (
        <RelationFields
          {...{ failure, form, set: (next) => setForm((now) => ({ ...now, ...next })), self, other, setOther }}
          fresh={!of}
        />
      )}
    </EditDialog>
  );
}

interface RelationFieldsProps {
  failure: Failure | undefined;
  form: Form;
  set: (next: Partial<Form>) => void;
  self: Named;
  other: Named | undefined;
  setOther: (other: Named | undefined) => void;
  fresh: boolean;
}

function RelationFields({ failure, form, set, self, other, setOther, fresh }: RelationFieldsProps) {
  const { t } = useTranslation();
  const problemOf = useProblemOf(failure);
  return (
    <>
      {fresh && (
        <>
          <SelectField
            label={t('relations.how', { name: self.name })}
            value={form.way}
            onChange={(way) => way && set({ way })}
            options={WAYS.map((value) => ({ value, label: t(`relations.ways.${value}`) }))}
          />
          <StakeholderPicker
            label={t('relations.other')}
            kinds={ORGANISATION_KINDS}
            value={other}
            onChange={setOther}
          />
        </>
      )}
      <DayField
        label={t('board.from')}
        value={form.validFrom}
        problem={problemOf('validFrom')}
        onChange={(validFrom) => set({ validFrom })}
      />
      <DayField
        label={t('board.to')}
        value={form.validUntil}
        problem={problemOf('validUntil')}
        onChange={(validUntil) => set({ validUntil })}
      />
      {!fresh && !form.validUntil && (
        <div>
          <Button small look="danger" onPress={() => set({ validUntil: dayIn() })}>
            {t('board.endToday')}
          </Button>
        </div>
      )}
    </>
  );
}
