import { AtSign, Globe, type LucideIcon, Mail, Mailbox, MapPin, Pencil, Phone } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import type { Failure } from '../api/failure';
import { change, useChange } from '../api/use-api';
import { dayIn } from '../i18n/time';
import { InPlace, useNew } from '../shared/in-place';
import { RecordsSection } from '../shared/records-section';
import { useVersionedEdit } from '../shared/versioned-edit';
import { Button, IconButton } from '../ui/button';
import { Icon } from '../ui/icon';
import { Empty, Tag } from '../ui/notice';
import { CheckedLine } from './checked-line';
import {
  type ContactPoint,
  EMPTY,
  formOf,
  inputOf,
  type PointForm,
  type PointKind,
  PointFields,
} from './contact-point-fields';
import { ADD_CONTACT_POINT, REMOVE_CONTACT_POINT, UPDATE_CONTACT_POINT } from './changes.operations';
import { PAGE, type StakeholderOf } from './page.operations';
import { hrefOf } from './ways';

/** The fields that show their own problem. */
const SHOWN = ['value', 'validUntil', 'postalCode'] as const;

/** Ways to reach a stakeholder, edited in place. */
export function ContactPointsSection({ of, editable }: { of: StakeholderOf; editable: boolean }) {
  const { t } = useTranslation();
  const stakeholderId = of.id;
  return (
    <RecordsSection
      title={t('contact.title')}
      rows={of.contactPoints}
      editable={editable}
      kept="point"
      add={t('contact.add')}
      empty={<Empty>{t('contact.empty')}</Empty>}
      fresh={(close) => <AddPoint stakeholderId={stakeholderId} onClose={close} />}
      line={(point, onChange) => <PointLine point={point} onChange={onChange} />}
      form={(point, close) => <ChangePoint point={point} stakeholderId={stakeholderId} onClose={close} />}
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
      <Icon of={SIGNS[point.kind]} label={t(`contactKind.${point.kind}`)} />
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

function ChangePoint({
  point,
  stakeholderId,
  onClose,
}: {
  point: ContactPoint;
  stakeholderId: string;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const client = useClient();
  const [update] = useChange(UPDATE_CONTACT_POINT);
  const [remove, removing] = useChange(REMOVE_CONTACT_POINT);
  const [failure, setFailure] = useState<Failure>();
  const edit = useVersionedEdit<PointForm>({
    key: `point.${point.id}`,
    from: formOf(point),
    load: async () => {
      const { data } = await client.query(PAGE, { id: stakeholderId }, { requestPolicy: 'network-only' });
      const now = data?.stakeholder?.contactPoints.find(({ id }) => id === point.id);
      return now && formOf(now);
    },
    save: (changes, version) => update({ input: { id: point.id, version, ...inputOf(changes) } }),
    onEnd: onClose,
    labels: {
      kind: t('contact.kind'),
      value: t('contact.value'),
      label: t('contact.label'),
      postalCode: t('contact.postalCode'),
      city: t('contact.city'),
      preferred: t('contact.preferredLong'),
      validUntil: t('contact.validUntil'),
    },
    show: (key, value) =>
      key === 'kind'
        ? t(`contactKind.${value as PointKind}`)
        : typeof value === 'boolean'
          ? t(value ? 'common.yes' : 'common.no')
          : value,
  });
  const takeAway = async () => {
    const result = await remove({ input: { id: point.id, version: point.version } });
    if (result.ok) edit.cancel();
    else setFailure(result.failure);
  };
  return (
    <InPlace
      edit={{ ...edit, failure: edit.failure ?? failure }}
      shown={SHOWN}
      more={
        <Button small look="danger" isDisabled={removing} onPress={() => void takeAway()}>
          {t('common.remove')}
        </Button>
      }
    >
      <PointFields form={edit.form} set={edit.set} failure={edit.failure} />
    </InPlace>
  );
}

function AddPoint({ stakeholderId, onClose }: { stakeholderId: string; onClose: () => void }) {
  const edit = useNew<PointForm>(
    EMPTY,
    (form) =>
      change(ADD_CONTACT_POINT, {
        input: { stakeholderId, ...(inputOf(form) as { kind: PointKind; value: string }) },
      }),
    onClose,
  );
  return (
    <InPlace edit={edit} shown={SHOWN}>
      <PointFields form={edit.form} set={edit.set} failure={edit.failure} />
    </InPlace>
  );
}
