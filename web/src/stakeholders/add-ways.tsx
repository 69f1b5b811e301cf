import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../api/use-api';
import { EditDialog } from '../shared/edit-dialog';
import { useProblemOf } from '../shared/failure-notice';
import { TextField } from '../ui/fields';
import { type Affiliation, wayOf } from './affiliation-words';
import { UPDATE_AFFILIATION } from './changes.operations';

const KINDS = ['PHONE', 'EMAIL'] as const;

/** Telephone and e-mail of somebody in a role, where they are not known. */
export default function AddWays({ one, onClose }: { one: Affiliation; onClose: () => void }) {
  const { t } = useTranslation();
  const [update] = useChange(UPDATE_AFFILIATION);
  const [ways, setWays] = useState({ PHONE: '', EMAIL: '' });
  const given = KINDS.filter((kind) => ways[kind].trim() !== '');
  const addContactPoints = given.map((kind) => ({ kind, value: ways[kind].trim() }));
  return (
    <EditDialog
      title={t('board.reach', { name: one.person.name })}
      onSave={() => update({ input: { id: one.id, version: one.version, addContactPoints } })}
      onClose={onClose}
      ready={given.length > 0}
      fields={['value']}
    >
      {(failure) => (
        <Ways
          ways={ways}
          known={KINDS.filter((kind) => wayOf(one, kind))}
          given={given}
          failure={failure}
          onChange={setWays}
        />
      )}
    </EditDialog>
  );
}

interface WaysProps {
  ways: Record<(typeof KINDS)[number], string>;
  /** What is known already, and not asked for. */
  known: readonly (typeof KINDS)[number][];
  /** Those that are typed, in the order in which they are sent. */
  given: readonly (typeof KINDS)[number][];
  failure: Parameters<typeof useProblemOf>[0];
  onChange: (ways: WaysProps['ways']) => void;
}

function Ways({ ways, known, given, failure, onChange }: WaysProps) {
  const { t } = useTranslation();
  const problemOf = useProblemOf(failure);
  return KINDS.filter((kind) => !known.includes(kind)).map((kind, at) => (
    <TextField
      key={kind}
      label={t(`contactKind.${kind}`)}
      type={kind === 'PHONE' ? 'tel' : 'email'}
      autoFocus={at === 0}
      value={ways[kind]}
      problem={given.includes(kind) ? problemOf(`input.addContactPoints[${given.indexOf(kind)}].value`) : undefined}
      onChange={(value) => onChange({ ...ways, [kind]: value })}
    />
  ));
}
