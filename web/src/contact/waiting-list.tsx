import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { FailureNotice } from '../shared/failure-notice';
import { useFormat } from '../i18n/use-format';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { keepUnsaved } from '../shared/unsaved';
import type { Typed } from '../shared/versioned-edit';
import type { ContactForm } from './contact-form';
import { addressOf, holdOf, keyOf } from './address';
import { flush, remove, type Waiting } from './outbox';
import { useWaiting } from './use-waiting';

/** What is saved here and not yet with the server: shown until it is. */
export function WaitingList({ userId, onEdit }: { userId: string; onEdit: (form: ContactForm) => void }) {
  const { t } = useTranslation();
  const { moment } = useFormat();
  const navigate = useNavigate();
  const all = useWaiting(userId);
  if (all.length === 0) return null;
  const edit = async (one: Waiting) => {
    if (one.of) {
      keepUnsaved(keyOf(one.of.id), { base: one.of.base, form: one.form } satisfies Typed<ContactForm>);
      await navigate(one.of.hold ? holdOf(one.of.id) : addressOf(one.of.id));
    } else onEdit(one.form);
    await remove(one.key);
  };
  return (
    <section aria-label={t('log.waitingTitle')}>
      <Notice tone="warn">
        <div className="row spread">
          <strong>{t('log.waitingCount', { count: all.length })}</strong>
          <Button small onPress={() => void flush(userId)}>
            {t('log.sendNow')}
          </Button>
        </div>
        <ul className="plain divided">
          {all.map((one) => (
            <li key={one.key} className="stack tight">
              <div className="row spread">
                <span>
                  {one.gone ? t('log.gone') : one.subject} <span className="soft small">{moment(one.savedAt)}</span>
                </span>
                {one.gone && (
                  <Button small onPress={() => void remove(one.key)}>
                    {t('common.close')}
                  </Button>
                )}
                {one.failure && !one.gone && (
                  <Button small onPress={() => void edit(one)}>
                    {t('log.putRight')}
                  </Button>
                )}
              </div>
              {one.failure && !one.gone && <FailureNotice failure={one.failure} />}
            </li>
          ))}
        </ul>
      </Notice>
    </section>
  );
}
