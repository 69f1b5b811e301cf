import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kind, Named } from '../shared/stakeholder';
import { Button } from '../ui/button';

interface NewKindProps {
  name: string;
  kinds: readonly Kind[];
  /** Those who are there and have a name like it. */
  alike: readonly Named[];
  onKnown: (one: Named) => void;
  onKind: (kind: Kind) => void;
  onCancel: () => void;
}

/** Asks what somebody is who is not there yet; and first whether they are there, spelled another way. */
export function NewKind({ name, kinds, alike, onKnown, onKind, onCancel }: NewKindProps) {
  const { t } = useTranslation();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), []);
  return (
    <div
      ref={panel}
      className="notice plain stack tight"
      role="group"
      tabIndex={-1}
      aria-label={t('log.newKind', { name })}
    >
      {alike.length > 0 && (
        <>
          <p>{t('log.alike')}</p>
          <div className="row">
            {alike.map((one) => (
              <Button key={one.id} small onPress={() => onKnown(one)}>
                {t('log.useInstead', { name: one.name })}
              </Button>
            ))}
          </div>
        </>
      )}
      <p className="strong">{t(alike.length > 0 ? 'log.newKindStill' : 'log.newKind', { name })}</p>
      <div className="row">
        {kinds.map((kind) => (
          <Button key={kind} small onPress={() => onKind(kind)}>
            {t(`kind.${kind}`)}
          </Button>
        ))}
        <Button small look="quiet" onPress={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </div>
  );
}
