import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { ResultOf } from '../api/graphql';
import { useAsk } from '../api/use-api';
import { dayIn } from '../i18n/time';
import { useFormat } from '../i18n/use-format';
import { useSession } from '../session/session';
import { Answer } from '../shared/answer';
import { CloseTask, type OpenTask } from '../shared/close-task';
import { NamedLink } from '../shared/named-link';
import { Button, ButtonLink } from '../ui/button';
import { ChoiceField } from '../ui/fields';
import { Empty, Tag } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { ATTENTION } from './todo.operations';

type Item = ResultOf<typeof ATTENTION>['attention']['nodes'][number];

const STEP = 50;
const URGENCIES = ['HIGH', 'MEDIUM', 'LOW'] as const;
const TONES = { HIGH: 'bad', MEDIUM: 'warn', LOW: '' } as const;

/** What needs care now: whom to meet, what was promised, what runs out; what presses most first. */
export default function TodoPage() {
  const { t } = useTranslation();
  const { may } = useSession();
  const [search, setSearch] = useSearchParams();
  const everybody = may('attention.everybody') && search.get('vems') !== 'mina';
  const [first, setFirst] = useState(STEP);
  const answer = useAsk(ATTENTION, { everybody, reasons: null, first });
  return (
    <Page title={t('todo.title')}>
      {may('attention.everybody') && (
        <ChoiceField
          bare
          label={t('todo.whose')}
          value={everybody ? 'alla' : 'mina'}
          onChange={(vems) => setSearch({ vems }, { replace: true })}
          options={[
            { value: 'alla', label: t('todo.everybody') },
            { value: 'mina', label: t('todo.mine') },
          ]}
        />
      )}
      <Answer of={answer}>
        {({ attention: { nodes, totalCount } }) => (
          <>
            {nodes.length === 0 && (
              <Empty>
                <strong>{t('todo.empty')}</strong>
                <span>{t('todo.emptyHint')}</span>
              </Empty>
            )}
            {URGENCIES.map((urgency) => {
              const items = nodes.filter((item) => item.urgency === urgency);
              if (items.length === 0) return null;
              return (
                <Section key={urgency} title={t(`urgency.${urgency}`)}>
                  <ul className="plain divided">
                    {items.map((item) => (
                      <TodoItem key={item.key} item={item} showWhose={everybody} />
                    ))}
                  </ul>
                </Section>
              );
            })}
            {nodes.length < totalCount && first < 100 && (
              <div>
                <Button onPress={() => setFirst(100)}>{t('common.more', { count: totalCount - nodes.length })}</Button>
              </div>
            )}
          </>
        )}
      </Answer>
    </Page>
  );
}

const taskOf = ({ followUp, commitment }: Item): OpenTask | undefined =>
  followUp ? { kind: 'followUp', ...followUp } : commitment ? { kind: 'commitment', ...commitment } : undefined;

function TodoItem({ item, showWhose }: { item: Item; showWhose: boolean }) {
  const { t } = useTranslation();
  const { dateAndAgo } = useFormat();
  const { may } = useSession();
  const { stakeholder, partnership, initiative, responsible, plannedInteraction } = item;
  const task = taskOf(item);
  const about = task?.title ?? item.agreement?.title ?? item.grant?.purpose;
  return (
    <li className="row spread">
      <div className="grow stack tight">
        <div className="row">
          <Tag tone={TONES[item.urgency]}>{t(`attention.${item.reason}`)}</Tag>
          {about && <strong>{about}</strong>}
        </div>
        <div>
          {stakeholder && <NamedLink of={stakeholder} />}
          {stakeholder && partnership && ' · '}
          {partnership && <Link to={`/samverkan/${partnership.id}`}>{partnership.name}</Link>}
          {initiative && <Link to={`/initiativ/${initiative.id}`}>{initiative.name}</Link>}
          {plannedInteraction && (
            <>
              {' · '}
              <Link to={`/kontakter/${plannedInteraction.id}`}>{plannedInteraction.subject}</Link>
            </>
          )}
        </div>
        <div className="soft small">
          {t(item.dueOn < dayIn() ? 'todo.wasDue' : 'todo.due', { when: dateAndAgo(item.dueOn) })} ·{' '}
          {t(`step.${item.nextStep}`)}
          {showWhose && responsible && <> · {responsible.name}</>}
        </div>
      </div>
      <div className="row no-print">
        {task && may('interaction.write') && <CloseTask task={task} />}
        {!task && stakeholder && may('interaction.write') && (
          <ButtonLink
            small
            to={`/logga?med=${stakeholder.id}`}
            aria-label={t('todo.logWith', { name: stakeholder.name })}
          >
            {t('nav.log')}
          </ButtonLink>
        )}
      </div>
    </li>
  );
}
