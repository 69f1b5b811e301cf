import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../api/use-api';
import { useFormat } from '../i18n/use-format';
import { Answer } from '../shared/answer';
import { NamedLink } from '../shared/named-link';
import { ChangeButton } from '../shared/records-section';
import type { Named } from '../shared/stakeholder';
import { Button } from '../ui/button';
import { Tag } from '../ui/notice';
import { Section } from '../ui/page';
import { RelationDialog } from './relation-dialog';
import { type Relation, RELATIONS } from './relations.operations';
import { type Branch, treeOf } from './relations-tree';
import './relations.css';

type Open = 'new' | Relation;

/** How an organisation stands to others: those above and below it as a tree, the rest beside; put right and ended here. */
export default function RelationsSection({ of, editable }: { of: Named; editable: boolean }) {
  const { t } = useTranslation();
  const answer = useAsk(RELATIONS, { id: of.id });
  const [open, setOpen] = useState<Open>();
  return (
    <Section
      title={t('relations.title')}
      actions={
        editable && (
          <Button small onPress={() => setOpen('new')}>
            {t('relations.add')}
          </Button>
        )
      }
    >
      <Answer of={answer}>
        {({ stakeholder }) => {
          if (!stakeholder || !('relations' in stakeholder)) return null;
          const { relations } = stakeholder;
          const now = relations.filter(({ current }) => current);
          const before = relations.filter(({ current }) => !current);
          const onChange = editable ? setOpen : undefined;
          return (
            <>
              {relations.length === 0 && <p className="soft">{t('relations.empty')}</p>}
              <Tree branches={treeOf(of, now)} self={of} onChange={onChange} />
              <ul className="plain divided">
                {now
                  .filter(({ kind }) => kind !== 'PARENT_OF')
                  .map((one) => (
                    <Line key={one.id} of={one} self={of} onChange={onChange} />
                  ))}
              </ul>
              {before.length > 0 && (
                <details>
                  <summary>{t('relations.before', { count: before.length })}</summary>
                  <ul className="plain divided">
                    {before.map((one) => (
                      <Line key={one.id} of={one} self={of} onChange={onChange} />
                    ))}
                  </ul>
                </details>
              )}
            </>
          );
        }}
      </Answer>
      {open && <RelationDialog self={of} of={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />}
    </Section>
  );
}

interface ShownProps {
  self: Named;
  onChange: ((of: Relation) => void) | undefined;
}

function Tree({ branches, ...shown }: ShownProps & { branches: readonly Branch[] }) {
  const { t } = useTranslation();
  if (branches.length === 0) return null;
  return (
    <ul className="relations-tree">
      {branches.map(({ of, by, below }) => (
        <li key={of.id}>
          <div className="row spread">
            {of.id === shown.self.id ? (
              <strong aria-current="true">{of.name}</strong>
            ) : (
              <span>
                <NamedLink of={of} />
              </span>
            )}
            {by && shown.onChange && <ChangeButton name={of.name} onPress={() => shown.onChange?.(by)} />}
            {of.id === shown.self.id && <Tag tone="brand">{t('relations.here')}</Tag>}
          </div>
          <Tree branches={below} {...shown} />
        </li>
      ))}
    </ul>
  );
}

function Line({ of, self, onChange }: ShownProps & { of: Relation }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const first = of.from.id === self.id;
  const other = first ? of.to : of.from;
  const days = [
    of.validFrom && t('board.since', { day: date(of.validFrom) }),
    of.validUntil && t('board.until', { day: date(of.validUntil) }),
  ];
  return (
    <li className="row spread">
      <div className="grow">
        <span className="soft">{first ? t(`relations.to.${of.kind}`) : t(`relations.from.${of.kind}`)}</span>{' '}
        <NamedLink of={other} />
        <div className="soft small">{days.filter(Boolean).join(' · ')}</div>
      </div>
      {onChange && <ChangeButton name={other.name} onPress={() => onChange(of)} />}
    </li>
  );
}
