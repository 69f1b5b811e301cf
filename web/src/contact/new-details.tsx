import { useTranslation } from 'react-i18next';
import { TextField } from '../ui/fields';
import type { Participant } from './participant';

/** What one knows of somebody who is put down with the contact: the name in its parts, and how to reach them. */
export function NewDetails({ one, onChange }: { one: Participant; onChange: (one: Participant) => void }) {
  const { t } = useTranslation();
  const named = (part: Pick<Participant, 'givenName' | 'familyName'>) => {
    const next = { ...one, ...part };
    onChange({ ...next, name: [next.givenName, next.familyName].filter((word) => word?.trim()).join(' ') });
  };
  return (
    <fieldset className="stack tight">
      <legend className="label">
        {t('log.newOne', { kind: t(`kind.${one.kind}`).toLowerCase(), name: one.name })}
      </legend>
      <div className="columns">
        {one.kind === 'PERSON' ? (
          <>
            <TextField
              label={t('fact.givenName')}
              value={one.givenName ?? ''}
              onChange={(givenName) => named({ givenName })}
            />
            <TextField
              label={t('fact.familyName')}
              value={one.familyName ?? ''}
              onChange={(familyName) => named({ familyName })}
            />
          </>
        ) : (
          <TextField label={t('fact.name')} value={one.name} onChange={(name) => onChange({ ...one, name })} />
        )}
        <TextField
          label={t('log.phone')}
          type="tel"
          autoComplete="off"
          value={one.phone ?? ''}
          onChange={(phone) => onChange({ ...one, phone })}
        />
        <TextField
          label={t('log.email')}
          type="email"
          autoComplete="off"
          value={one.email ?? ''}
          onChange={(email) => onChange({ ...one, email })}
        />
      </div>
    </fieldset>
  );
}
