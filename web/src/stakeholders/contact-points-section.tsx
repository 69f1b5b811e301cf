import { AtSign, Globe, type LucideIcon, Mail, Mailbox, MapPin, Pencil, Phone } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { dayIn } from '../i18n/time';
import { RecordsSection } from '../shared/records-section';
import { IconButton } from '../ui/button';
import { Icon } from '../ui/icon';
import { Empty, Tag } from '../ui/notice';
import { CheckedLine } from './checked-line';
import type { ContactPoint, PointKind } from './contact-point-fields';
import type { StakeholderOf } from './page.operations';
import { hrefOf } from './ways';

const ContactPointForm = lazy(() => import('./contact-point-forms'));

/** Ways to reach a stakeholder, edited in place. */
export function ContactPointsSection({ of, editable }: { of: StakeholderOf; editable: boolean }) {
  const { t } = useTranslation();
  return (
    <RecordsSection
      title={t('contact.title')}
      rows={of.contactPoints}
      editable={editable}
      kept="point"
      add={t('contact.add')}
      empty={<Empty>{t('contact.empty')}</Empty>}
      fresh={(close) => (
        <Suspense>
          <ContactPointForm stakeholderId={of.id} onClose={close} />
        </Suspense>
      )}
      line={(point, onChange) => <PointLine point={point} onChange={onChange} />}
      form={(point, close) => (
        <Suspense>
          <ContactPointForm point={point} stakeholderId={of.id} onClose={close} />
        </Suspense>
      )}
      below={<CheckedLine of={of} editable={editable} />}
    />
  );
}

const SIGNS: Record<PointKind, LucideIcon> = {
  PHONE: Phone,
  EMAIL: Mail,
  VISITING_ADDRESS: MapPin,
  POSTAL_ADDRESS: Mailbox,
  WEB: Globe,
  SOCIAL: AtSign,
};

function PointLine({ point, onChange }: { point: ContactPoint; onChange?: () => void }) {
  const { t } = useTranslation();
  const href = hrefOf(point);
  const ended = point.validUntil !== null && point.validUntil < dayIn();
  const address = [point.postalCode, point.city].filter(Boolean).join(' ');
  const text = [point.value, address].filter(Boolean).join(', ');
  return (
    <div className="way">
      <Icon of={SIGNS[point.kind]} />
      <span className="hidden-visually">{t(`contactKind.${point.kind}`)}</span>
      <span className="grow">
        {href && !ended ? (
          <a href={href} rel="noreferrer">
            {text}
          </a>
        ) : (
          text
        )}
      </span>
      {point.label && <span className="soft small">{point.label}</span>}
      {point.preferred && <Tag tone="brand">{t('contact.preferred')}</Tag>}
      {ended && <Tag>{t('contact.ended')}</Tag>}
      {point.confidentiality !== 'OPEN' && <Tag tone="warn">{t(`confidentiality.${point.confidentiality}`)}</Tag>}
      {onChange && <IconButton icon={Pencil} label={t('common.changeOf', { name: point.value })} onPress={onChange} />}
    </div>
  );
}
