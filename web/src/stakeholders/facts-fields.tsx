import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../api/failure';
import { useSession } from '../session/session';
import type { Declared, TypedValue } from '../shared/declared';
import { DeclaredField } from '../shared/declared-field';
import { useProblemOf } from '../shared/failure-notice';
import { LanguagesField } from '../shared/languages-field';
import { OrganisationNumberField } from '../shared/organisation-number-field';
import { OwnerField } from '../shared/owner-field';
import type { Kind } from '../shared/stakeholder';
import { AreasField, FocusAreasField } from '../shared/vocabulary-fields';
import { CadenceFields } from './cadence-fields';
import { CADENCE, type FactField, type FactKey, type Facts, factsOfKind, FIELDS } from './facts';
import { useChoices, useFactLabels } from './facts-words';

interface FactsFieldsProps {
  kind: Kind;
  facts: Facts;
  set: (next: Partial<Facts>) => void;
  failure?: Failure;
  /** Whether only what a new record begins with is in sight at first. */
  folded?: boolean;
}

/** What shows one fact that is not drawn as the others of its kind. A reference has to have one. */
type Special = { [Key in Extract<FactField, { kind: 'reference' }>['key']]: () => ReactNode } & {
  [Key in FactKey]?: () => ReactNode;
};

/** What takes the whole breadth of the form. */
const WIDE: readonly FactKey[] = ['description', 'areaIds', 'focusAreaIds'];

/** The facts of a stakeholder as a form. */
export function FactsFields({ kind, facts, set, failure, folded = false }: FactsFieldsProps) {
  const { t } = useTranslation();
  const { may } = useSession();
  const labels = useFactLabels();
  const choicesOf = useChoices();
  const problemOf = useProblemOf(failure);
  const { first, more } = factsOfKind(kind);
  const [unfolded, setUnfolded] = useState(false);
  const hints: Partial<Record<FactKey, string>> = {
    languages: t('fact.languagesHint'),
    sniCodes: t('fact.sniHint'),
    source: t('fact.sourceHint'),
    protectedIdentity: t('fact.protectedHint'),
  };
  const special: Special = {
    organisationNumber: () => (
      <OrganisationNumberField
        value={facts.organisationNumber}
        problem={problemOf('organisationNumber')}
        onChange={(organisationNumber) => set({ organisationNumber })}
      />
    ),
    ownerId: () => <OwnerField value={facts.ownerId} onChange={(ownerId) => set({ ownerId })} />,
    areaIds: () => <AreasField values={facts.areaIds} onChange={(areaIds) => set({ areaIds })} />,
    focusAreaIds: () => (
      <FocusAreasField values={facts.focusAreaIds} onChange={(focusAreaIds) => set({ focusAreaIds })} />
    ),
    languages: () => (
      <LanguagesField
        label={labels.languages}
        hint={hints.languages}
        value={facts.languages}
        problem={problemOf('languages')}
        onChange={(languages) => set({ languages })}
      />
    ),
    contactCadence: () => (
      <CadenceFields
        label={labels.contactCadence}
        value={facts.contactCadence}
        problemOf={problemOf}
        onChange={(contactCadence) => set({ contactCadence })}
      />
    ),
  };
  const control = (key: FactKey): ReactNode => {
    const draw = special[key];
    if (draw) return draw();
    const field = FIELDS.find((one) => one.key === key);
    const write = (field as Declared | undefined)?.write;
    if (!field || (write && !may(write))) return null;
    return (
      <DeclaredField
        field={field}
        label={labels[key]}
        hint={hints[key]}
        problem={problemOf(key)}
        value={facts[key] as TypedValue}
        options={choicesOf(field)}
        onChange={(value) => set({ [key]: value })}
      />
    );
  };
  const drawn = (keys: readonly FactKey[]) => (
    <div className="columns">
      {keys.map((key) => {
        const shown = control(key);
        return (
          shown && (
            <div key={key} className={WIDE.includes(key) ? 'wide' : undefined}>
              {shown}
            </div>
          )
        );
      })}
    </div>
  );
  const wrong = more.some((key) => problemOf(key)) || CADENCE.some((key) => problemOf(key));
  if (!folded) return drawn([...first, ...more]);
  return (
    <>
      {drawn(first)}
      <details open={unfolded || wrong} onToggle={(event) => setUnfolded(event.currentTarget.open)}>
        <summary>{t('fact.more')}</summary>
        {drawn(more)}
      </details>
    </>
  );
}
