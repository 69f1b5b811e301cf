import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { ResultOf } from '../api/graphql';
import { useAsk } from '../api/use-api';
import { useFormat } from '../i18n/use-format';
import { Answer } from '../shared/answer';
import { Missing } from '../shared/missing';
import { NamedLink } from '../shared/named-link';
import { ButtonLink } from '../ui/button';
import { Empty } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { SortableTable } from '../ui/sortable-table';
import { EGO } from './network.operations';
import './network.css';

type Around = ResultOf<typeof EGO>;
type Node = Around['network']['nodes'][number];

/** Whom one stakeholder is tied to, and how we reach it. */
export default function EgoPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const answer = useAsk(EGO, { id, asOf: null }, { patient: true });
  return (
    <Answer of={answer} title={t('network.title')} waiting={t('network.working')}>
      {(data) => <Shown id={id} data={data} />}
    </Answer>
  );
}

function Shown({ id, data: { network, introductionPath } }: { id: string; data: Around }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const middle = network.nodes.find(({ stakeholder }) => stakeholder.id === id);
  if (!middle) return <Missing />;
  const others = network.nodes.filter((node) => node !== middle);
  const tie = (other: string) => {
    const edges = network.edges.filter(
      ({ source, target }) => [source, target].includes(id) && [source, target].includes(other),
    );
    return {
      kinds: edges.map(({ kind }) => t(`tie.${kind}`)).join(', '),
      weight: edges.reduce((sum, { weight }) => sum + weight, 0),
    };
  };
  const rows = others.map((node) => ({ node, ...tie(node.stakeholder.id) })).sort((a, b) => b.weight - a.weight);
  return (
    <Page
      title={t('ego.title', { name: middle.stakeholder.name })}
      actions={<ButtonLink to={`/aktorer/${id}`}>{t('picture.open')}</ButtonLink>}
    >
      {introductionPath.length > 0 && (
        <Section title={t('ego.path')}>
          <ol className="plain row path">
            {introductionPath.map(({ stakeholder, colleague }) => (
              <li key={stakeholder.id}>
                {colleague && <span className="soft">{t('ego.through', { name: colleague.name })} → </span>}
                <NamedLink of={stakeholder} />
              </li>
            ))}
          </ol>
        </Section>
      )}
      {others.length === 0 ? (
        <Empty>{t('ties.empty')}</Empty>
      ) : (
        <div className="columns two">
          <Wheel middle={middle} others={rows.map(({ node }) => node)} edges={network.edges} />
          <div className="card">
            <SortableTable
              caption={t('ego.table', { name: middle.stakeholder.name })}
              rows={rows}
              keyOf={({ node }) => node.stakeholder.id}
              first="weight"
              columns={[
                {
                  key: 'name',
                  label: t('table.name'),
                  by: ({ node }) => node.stakeholder.name,
                  cell: ({ node }) => <NamedLink of={node.stakeholder} />,
                },
                { key: 'kinds', label: t('network.ties'), cell: ({ kinds }) => kinds },
                {
                  key: 'weight',
                  label: t('table.strength'),
                  number: true,
                  by: ({ weight }) => weight,
                  cell: ({ weight }) => number(weight),
                },
              ]}
            />
            {network.nodeCount > network.nodes.length && (
              <p className="soft small">{t('ego.first', { count: network.nodes.length })}</p>
            )}
          </div>
        </div>
      )}
      <p>
        <Link to="/natverk?vy=bild">{t('ego.whole')}</Link>
      </p>
    </Page>
  );
}

const [WIDTH, HEIGHT, RADIUS] = [760, 720, 190];

/** One in the middle, the others around them; the table beside it tells the same. */
function Wheel({
  middle,
  others,
  edges,
}: {
  middle: Node;
  others: readonly Node[];
  edges: Around['network']['edges'];
}) {
  const { t } = useTranslation();
  const places = new Map(
    others.map(({ stakeholder }, i) => {
      const angle = (2 * Math.PI * i) / others.length - Math.PI / 2;
      return [
        stakeholder.id,
        { x: WIDTH / 2 + RADIUS * Math.cos(angle), y: HEIGHT / 2 + RADIUS * Math.sin(angle), angle },
      ] as const;
    }),
  );
  places.set(middle.stakeholder.id, { x: WIDTH / 2, y: HEIGHT / 2, angle: 0 });
  return (
    <svg
      className="card wheel"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t('ego.title', { name: middle.stakeholder.name })}
    >
      {edges.map(({ source, target, kind, weight }) => {
        const [a, b] = [places.get(source), places.get(target)];
        if (!a || !b) return null;
        const own = [source, target].includes(middle.stakeholder.id);
        return (
          <line
            key={`${source}${target}${kind}`}
            x1={a.x}
            y1={a.y}
            x2={b.x}
            y2={b.y}
            stroke={own ? 'var(--gold)' : 'var(--line)'}
            strokeWidth={Math.min(6, 0.8 + Math.sqrt(weight))}
          />
        );
      })}
      {others.map(({ stakeholder }) => {
        const { x, y, angle } = places.get(stakeholder.id)!;
        const right = Math.cos(angle) >= 0;
        const turn = (angle * 180) / Math.PI + (right ? 0 : 180);
        return (
          <g key={stakeholder.id}>
            <circle cx={x} cy={y} r={7} fill="#0072b2" />
            <text
              x={x}
              y={y}
              dx={right ? 12 : -12}
              dy={4}
              textAnchor={right ? 'start' : 'end'}
              transform={`rotate(${turn} ${x} ${y})`}
              fontSize={13}
            >
              {shorten(stakeholder.name)}
            </text>
          </g>
        );
      })}
      <circle cx={WIDTH / 2} cy={HEIGHT / 2} r={13} fill="#d55e00" />
    </svg>
  );
}

const shorten = (name: string): string => (name.length > 20 ? `${name.slice(0, 19)}…` : name);
