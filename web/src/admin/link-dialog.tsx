import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { TextField } from '../ui/fields';
import { Notice } from '../ui/notice';

export interface MadeLink {
  name: string;
  email: string;
  token: string;
  until: string | null;
}

/** The link that somebody is to get: it is shown now and never again. */
export function LinkDialog({ of: { name, email, token, until }, onClose }: { of: MadeLink; onClose: () => void }) {
  const { t } = useTranslation();
  const { dayOf } = useFormat();
  const [copied, setCopied] = useState(false);
  // After the #, so that no server and no proxy on the way sees it.
  const link = `${location.origin}/valkommen#${token}`;
  const day = until ? dayOf(until) : '';
  const mail = `mailto:${email}?${new URLSearchParams({
    subject: t('admin.mailSubject'),
    body: t('admin.mailBody', { name, day, link }),
  })
    .toString()
    .replaceAll('+', '%20')}`;
  return (
    <Dialog title={t('admin.linkTitle', { name })} onClose={onClose}>
      <p>{t('admin.linkHelp', { day })}</p>
      <TextField
        label={t('admin.link')}
        readOnly
        value={link}
        onChange={() => undefined}
        onFocus={(event) => event.target.select()}
      />
      {copied && <Notice tone="good">{t('admin.copied')}</Notice>}
      <div className="row">
        <Button
          look="primary"
          onPress={() =>
            void (navigator.clipboard as Clipboard | undefined)?.writeText(link).then(
              () => setCopied(true),
              () => setCopied(false),
            )
          }
        >
          {t('admin.copy')}
        </Button>
        <a className="button secondary" href={mail}>
          {t('admin.mail')}
        </a>
        <Button onPress={onClose}>{t('common.close')}</Button>
      </div>
    </Dialog>
  );
}
