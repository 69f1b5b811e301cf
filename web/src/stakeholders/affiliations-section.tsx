import { Mail, Pencil, Phone, Plus, Star, UsersRound } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format';
import { Mark } from '../shared/mark';
import { NamedLink } from '../shared/named-link';
import type { Named } from '../shared/stakeholder';
import { hasUnsaved } from '../shared/unsaved';
import { Button, IconButton } from '../ui/button';
import { Icon } from '../ui/icon';
import { Empty } from '../ui/notice';
import { Section } from '../ui/page';
import { type Affiliation, wayOf } from './affiliation-words';

/** What is edited is fetched when somebody edits. */
const AddAffiliation = lazy(() => import('./add-affiliation'));
const AddWays = lazy(() => import('./add-ways'));
const ChangeAffiliation = lazy(() => import('./change-affiliation'));
const BoardDialog = lazy(() => import('./board-dialog'));

interface AffiliationsProps {
  of: Named;
  affiliations: readonly Affiliation[];
  editable: boolean;
}

/** The board and others of an organisation, or what a person is where: how to reach them, and what becomes of them. */
export function AffiliationsSection({ of, affiliations, editable }: AffiliationsProps) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(() => affiliations.find(({ id }) => hasUnsaved(`role.${id}`))?.id);
  const [meeting, setMeeting] = useState(false);
  const close = () => setEditing(undefined);
  const isPerson = of.kind === 'PERSON';
  const now = affiliations.filter(({ current }) => current);
  const before = affiliations.filter(({ current }) => !current);
  const line = (one: Affiliation) => (
    <li key={one.id}>
      {editing === one.id ? (
        <Suspense>
          <ChangeAffiliation one={one} of={of} onClose={close} />
        </Suspense>
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
          <>
            {!isPerson && (
              <Button small look="quiet" onPress={() => setMeeting(true)}>
                <Icon of={UsersRound} size="s" />
                {t('board.meeting')}
              </Button>
            )}
            <Button small look="quiet" onPress={() => setEditing('new')}>
              <Icon of={Plus} size="s" />
              {t(isPerson ? 'board.addOrganisation' : 'board.add')}
            </Button>
          </>
        )
      }
    >
      {meeting && (
        <Suspense>
          <BoardDialog of={of} affiliations={now} onClose={() => setMeeting(false)} />
        </Suspense>
      )}
      {editing === 'new' && (
        <Suspense>
          <AddAffiliation of={of} onClose={close} />
        </Suspense>
      )}
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
  const [adding, setAdding] = useState(false);
  const other = isPerson ? one.organisation : one.person;
  const since = one.validFrom && t('board.since', { day: isPerson ? date(one.validFrom) : one.validFrom.slice(0, 4) });
  const until = one.validUntil && t('board.until', { day: date(one.validUntil) });
  const [phone, email] = [wayOf(one, 'PHONE'), wayOf(one, 'EMAIL')];
  const shows = !isPerson && one.current;
  return (
    <div className="person">
      <Mark of={other} />
      <span className="grow">
        <span className="strong">
          <NamedLink of={other} />
          {one.primary && (
            <span className="main-contact">
              <Icon of={Star} size="s" label={t('board.primary')} />
            </span>
          )}
        </span>
        <span className="soft small">{[one.role, since, until].filter(Boolean).join(' · ')}</span>
        {shows && !phone && <span className="soon small">{t('board.noPhone')}</span>}
      </span>
      {shows && phone && (
        <a className="tel" href={`tel:${phone.e164 ?? phone.value.replace(/\D/g, '')}`}>
          <span className="hidden-visually">{t('contact.callWho', { name: other.name })} </span>
          <span className="tel-number">{phone.value}</span>
          <span className="tel-sign">
            <Icon of={Phone} />
          </span>
        </a>
      )}
      {shows && email && (
        <a
          className="icon-button mail"
          href={`mailto:${email.value}`}
          aria-label={t('contact.mailWho', { name: other.name })}
        >
          <Icon of={Mail} />
        </a>
      )}
      {shows && !phone && onChange && (
        <Button
          small
          look="quiet"
          aria-label={t('board.addPhoneOf', { name: other.name })}
          onPress={() => setAdding(true)}
        >
          <Icon of={Plus} size="s" />
          {t('contact.add')}
        </Button>
      )}
      {onChange && <IconButton icon={Pencil} label={t('common.changeOf', { name: other.name })} onPress={onChange} />}
      {adding && (
        <Suspense>
          <AddWays one={one} onClose={() => setAdding(false)} />
        </Suspense>
      )}
    </div>
  );
}
