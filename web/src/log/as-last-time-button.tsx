import { useTranslation } from 'react-i18next';
import type { ContactForm } from '../contact/contact-form';
import { asIn, lastWith } from './as-last-time';
import type { Logged } from './log.operations';

interface AsLastTimeProps {
  form: ContactForm;
  latest: readonly Logged[];
  onTake: (next: Partial<ContactForm>) => void;
}

/** Offers those who were there last, with place and themes, as long as at most one is chosen. */
export function AsLastTime({ form, latest, onTake }: AsLastTimeProps) {
  const { t } = useTranslation();
  const last = form.participants.length < 2 ? lastWith(form, latest) : undefined;
  if (!last || (last.participants.length < 2 && !last.place)) return null;
  const said = [
    last.participants.map(({ stakeholder }) => stakeholder.name || t('common.protected')).join(', '),
    last.place,
  ];
  return (
    <div>
      <button type="button" className="chip" onClick={() => onTake(asIn(last))}>
        {t('log.asLastTime', { what: said.filter(Boolean).join(' · ') })}
      </button>
    </div>
  );
}
