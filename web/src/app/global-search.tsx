import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { graphql } from '../api/graphql';
import { useAsk } from '../api/use-api';
import { NAMED } from '../shared/stakeholder';
import { useSettled } from '../shared/use-find';
import { Combo, type ComboOption } from '../ui/combo';

const SEARCH = graphql(
  `
    query Search($text: String!) {
      stakeholders(filter: { text: $text }, first: 6) {
        nodes {
          ...Named
        }
      }
      partnerships(filter: { text: $text }, first: 4) {
        nodes {
          id
          name
          stage
        }
      }
      initiatives(filter: { text: $text }, first: 4) {
        nodes {
          id
          name
          status
        }
      }
    }
  `,
  [NAMED],
);

/** Finds stakeholders, partnerships and initiatives from anywhere, and goes there. */
export function GlobalSearch({ onGone }: { onGone?: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const asked = useSettled(text.trim());
  const { data } = useAsk(SEARCH, { text: asked }, { pause: asked.length < 2 });
  const options: ComboOption[] =
    asked.length < 2 || !data
      ? []
      : [
          ...data.stakeholders.nodes.map(({ id, name, kind }) => ({
            id: `/aktorer/${id}`,
            name,
            detail: t(`kind.${kind}`),
          })),
          ...data.partnerships.nodes.map(({ id, name, stage }) => ({
            id: `/samverkan/${id}`,
            name,
            detail: `${t('search.partnership')} · ${t(`stage.${stage}`)}`,
          })),
          ...data.initiatives.nodes.map(({ id, name, status }) => ({
            id: `/initiativ/${id}`,
            name,
            detail: `${t('search.initiative')} · ${t(`initiativeStatus.${status}`)}`,
          })),
        ];
  return (
    <Combo
      label={t('search.label')}
      text={text}
      onText={setText}
      options={options}
      onChoose={(to) => {
        setText('');
        onGone?.();
        void navigate(to);
      }}
      empty={text.trim().length < 2 ? t('common.typeToFind') : data ? t('common.nothingFound') : t('common.loading')}
    />
  );
}
