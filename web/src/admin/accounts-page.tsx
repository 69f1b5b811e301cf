import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../api/use-api';
import { Answer } from '../shared/answer';
import { Button } from '../ui/button';
import { TextField } from '../ui/fields';
import { Section } from '../ui/page';
import { AccountLine } from './account-line';
import { AccountDialog, InviteDialog } from './account-dialogs';
import { AdminFrame } from './admin-frame';
import { type AccountRow, ACCOUNTS } from './admin.operations';
import { LinkDialog } from './link-dialog';
import type { Opened } from './opened';
import { TokensList } from './tokens-list';

/** From how many accounts on one has to look for one. */
const MANY = 8;

/** Who may sign in, and as what. */
export default function AccountsPage() {
  const { t } = useTranslation();
  const answer = useAsk(ACCOUNTS, {});
  const [open, setOpen] = useState<Opened>();
  const close = () => setOpen(undefined);
  return (
    <AdminFrame>
      <Section
        title={t('admin.accounts')}
        actions={
          <Button look="primary" small onPress={() => setOpen({ what: 'invite' })}>
            {t('admin.invite')}
          </Button>
        }
      >
        <Answer of={answer}>{({ accounts }) => <Accounts accounts={accounts} onOpen={setOpen} />}</Answer>
      </Section>
      <TokensList />
      {open?.what === 'invite' && <InviteDialog onMade={(link) => setOpen({ what: 'link', link })} onClose={close} />}
      {open?.what === 'edit' && <AccountDialog of={open.of} onClose={close} />}
      {open?.what === 'link' && <LinkDialog of={open.link} onClose={close} />}
    </AdminFrame>
  );
}

function Accounts({ accounts, onOpen }: { accounts: readonly AccountRow[]; onOpen: (open: Opened) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const wanted = text.trim().toLocaleLowerCase('sv');
  const textOf = ({ name, email, roles }: AccountRow) =>
    [name, email, ...roles.map((role) => t(`role.${role}`))].join(' ').toLocaleLowerCase('sv');
  const shown = accounts.filter((one) => textOf(one).includes(wanted));
  return (
    <>
      {accounts.length >= MANY && <TextField label={t('admin.search')} type="search" value={text} onChange={setText} />}
      {shown.length === 0 && <p className="soft">{t('common.nothingFound')}</p>}
      <ul className="plain divided">
        {[...shown.filter(({ active }) => active), ...shown.filter(({ active }) => !active)].map((one) => (
          <AccountLine key={one.id} of={one} onOpen={onOpen} />
        ))}
      </ul>
    </>
  );
}
