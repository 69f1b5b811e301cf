import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import type { Failure } from '../api/failure';
import { change, useChange } from '../api/use-api';
import { InPlace, useNew } from '../shared/in-place';
import { useVersionedEdit } from '../shared/versioned-edit';
import { Button } from '../ui/button';
import { ADD_CONTACT_POINT, REMOVE_CONTACT_POINT, UPDATE_CONTACT_POINT } from './changes.operations';
import {
  type ContactPoint,
  EMPTY,
  formOf,
  inputOf,
  type PointForm,
  type PointKind,
  PointFields,
} from './contact-point-fields';
import { PAGE } from './page.operations';

/** The fields that show their own problem. */
const SHOWN = ['value', 'validUntil', 'postalCode'] as const;

interface PointFormProps {
  /** The one that changes; a new one unless given. */
  point?: ContactPoint;
  stakeholderId: string;
  onClose: () => void;
}

/** A way to reach a stakeholder, as it is put down or changed. */
export default function ContactPointForm({ point, stakeholderId, onClose }: PointFormProps) {
  return point ? (
    <ChangePoint point={point} stakeholderId={stakeholderId} onClose={onClose} />
  ) : (
    <AddPoint stakeholderId={stakeholderId} onClose={onClose} />
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
