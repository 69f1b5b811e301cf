import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk, useChange } from '../api/use-api';
import { useFormat } from '../i18n/use-format';
import { Answer } from '../shared/answer';
import { ConfirmDialog } from '../shared/confirm-dialog';
import { Button } from '../ui/button';
import { Menu } from '../ui/menu';
import type { Act } from '../ui/menu-list';
import { Empty, Tag } from '../ui/notice';
import { Section } from '../ui/page';
import { RULES, type RuleRow, UPDATE_RULE } from './retention.operations';
import { RuleDialog } from './rule-dialog';
import { RunDialog } from './run-dialog';

type Open = { what: 'new' } | { what: 'edit' | 'run' | 'end'; of: RuleRow };

/** The rules by which records are destroyed: made, changed, tried, carried out, ended. */
export function RulesSection() {
  const { t } = useTranslation();
  const answer = useAsk(RULES, {});
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  return (
    <Section
      title={t('privacy.rules')}
      actions={
        <Button look="primary" small onPress={() => setOpen({ what: 'new' })}>
          {t('privacy.addRule')}
        </Button>
      }
    >
      <Answer of={answer}>
        {({ retentionRules }) => (
          <>
            {retentionRules.length === 0 && <Empty>{t('privacy.noRules')}</Empty>}
            <ul className="plain divided">
              {retentionRules.map((one) => (
                <RuleLine key={one.id} of={one} onOpen={(what) => setOpen({ what, of: one })} />
              ))}
            </ul>
          </>
        )}
      </Answer>
      {open?.what === 'new' && <RuleDialog onClose={close} />}
      {open?.what === 'edit' && <RuleDialog of={open.of} onClose={close} />}
      {open?.what === 'run' && <RunDialog of={open.of} onClose={close} />}
      {open?.what === 'end' && <EndDialog of={open.of} onClose={close} />}
    </Section>
  );
}

function RuleLine({ of, onOpen }: { of: RuleRow; onOpen: (what: 'edit' | 'run' | 'end') => void }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const [update] = useChange(UPDATE_RULE);
  const acts: Act[] = [
    { label: t('common.change'), onAct: () => onOpen('edit') },
    of.endedAt
      ? {
          label: t('privacy.resumeRule'),
          onAct: () => void update({ input: { id: of.id, version: of.version, ended: false } }),
        }
      : { label: t('privacy.endRule'), danger: true, onAct: () => onOpen('end') },
  ];
  return (
    <li className="row spread">
      <div className="grow">
        <strong>{of.name}</strong> <Tag>{t(`retention.${of.target}`)}</Tag>{' '}
        {of.automatic && !of.endedAt && <Tag tone="good">{t('privacy.automatic')}</Tag>}{' '}
        {of.endedAt && <Tag>{t('contact.ended')}</Tag>}
        <div className="soft small">
          {t('privacy.months', { count: of.months })} · {of.decision}, {date(of.decidedOn)} ·{' '}
          {of.lastRunOn ? t('privacy.lastRun', { day: date(of.lastRunOn) }) : t('privacy.neverRun')}
        </div>
      </div>
      <div className="row tight">
        {!of.endedAt && (
          <Button small aria-label={`${t('privacy.try')}: ${of.name}`} onPress={() => onOpen('run')}>
            {t('privacy.try')}
          </Button>
        )}
        <Menu label={t('privacy.more', { name: of.name })} acts={acts} />
      </div>
    </li>
  );
}

function EndDialog({ of, onClose }: { of: RuleRow; onClose: () => void }) {
  const { t } = useTranslation();
  const [update] = useChange(UPDATE_RULE);
  return (
    <ConfirmDialog
      title={t('privacy.endRuleTitle', { name: of.name })}
      deed={t('privacy.endRule')}
      told={{ text: t('privacy.endedToast', { name: of.name }) }}
      onConfirm={() => update({ input: { id: of.id, version: of.version, ended: true } })}
      onClose={onClose}
    >
      <p>{t('privacy.endRuleHelp')}</p>
    </ConfirmDialog>
  );
}
