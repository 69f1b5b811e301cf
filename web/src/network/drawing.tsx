import { UndirectedGraph } from 'graphology';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import Sigma from 'sigma';
import type { Kind } from '../shared/stakeholder';
import { Notice } from '../ui/notice';
import { COLOURS, OTHERS } from './colours';
import type { Measure } from './measures';
import type { Picture } from './network.operations';

const FADED = '#e2e0d8';
const [SMALLEST, LARGEST] = [2.5, 16];

/** The graph as it is drawn: keys are the places of nodes in the picture. */
function graphOf(picture: Picture): UndirectedGraph {
  const graph = new UndirectedGraph();
  picture.ids.forEach((_, node) =>
    graph.addNode(node, {
      x: picture.x[node],
      y: -picture.y[node],
      label: picture.names[node],
      color: COLOURS[picture.communities[node]] ?? OTHERS,
      size: SMALLEST,
    }),
  );
  const heaviest = Math.max(1e-9, ...picture.tieWeights.slice(0, 1));
  picture.tieSources.forEach((a, tie) =>
    graph.addEdge(a, picture.tieTargets[tie], {
      size: 0.4 + 3 * Math.sqrt(picture.tieWeights[tie] / heaviest),
      color: '#c9ccc8',
    }),
  );
  return graph;
}

interface DrawingProps {
  picture: Picture;
  measure: Measure;
  /** Only these are shown in colour; all where there are none. */
  kinds: readonly Kind[];
  chosen: number | undefined;
  onChoose: (node: number | undefined) => void;
}

/** Whether this browser draws on graphics hardware, or as if it had some. */
const canDraw = (): boolean => document.createElement('canvas').getContext('webgl2') !== null;

/** The canvas. What changes on it is told to the drawing that there is; only another picture makes another one. */
export function Drawing({ picture, measure, kinds, chosen, onChoose }: DrawingProps) {
  const { t } = useTranslation();
  const [drawable] = useState(canDraw);
  const frame = useRef<HTMLDivElement>(null);
  const drawn = useRef<Sigma>(undefined);
  const look = useRef({ kinds, chosen });

  useEffect(() => {
    if (!frame.current) return;
    const graph = graphOf(picture);
    const near = (node: string, of: number) => node === String(of) || graph.areNeighbors(node, of);
    const sigma = new Sigma(graph, frame.current, {
      // While the page is being left it has no size.
      allowInvalidContainer: true,
      hideEdgesOnMove: picture.tieSources.length > 3_000,
      labelDensity: 0.4,
      labelGridCellSize: 130,
      labelRenderedSizeThreshold: 7,
      labelFont: 'system-ui, sans-serif',
      labelColor: { color: '#1c2a2e' },
      zIndex: true,
      nodeReducer: (node, data) => {
        const { kinds: shown, chosen: of } = look.current;
        const out = shown.length > 0 && !shown.includes(picture.kinds[Number(node)]);
        if (out || (of !== undefined && !near(node, of))) return { ...data, color: FADED, label: '', zIndex: 0 };
        return { ...data, zIndex: 1, forceLabel: of !== undefined, highlighted: node === String(of) };
      },
      edgeReducer: (edge, data) => {
        const { chosen: of } = look.current;
        if (of === undefined) return data;
        return graph.hasExtremity(edge, of) ? { ...data, color: '#6d7f84', zIndex: 1 } : { ...data, hidden: true };
      },
    });
    sigma.on('clickNode', ({ node }) => onChoose(Number(node)));
    sigma.on('clickStage', () => onChoose(undefined));
    drawn.current = sigma;
    return () => {
      drawn.current = undefined;
      sigma.kill();
    };
  }, [picture, onChoose]);

  useEffect(() => {
    const values = picture[measure];
    const most = values.reduce((a, b) => Math.max(a, b), 1e-9);
    drawn.current?.getGraph().updateEachNodeAttributes((node, data) => ({
      ...data,
      size: SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(values[Number(node)] / most),
    }));
  }, [picture, measure, onChoose]);

  useEffect(() => {
    const sigma = drawn.current;
    look.current = { kinds, chosen };
    if (!sigma) return;
    sigma.refresh({ skipIndexation: true });
    if (chosen === undefined) return;
    const place = sigma.getNodeDisplayData(String(chosen));
    if (place)
      void sigma
        .getCamera()
        .animate({ x: place.x, y: place.y, ratio: Math.min(0.5, sigma.getCamera().ratio) }, { duration: 300 });
  }, [chosen, kinds, picture]);

  if (!drawable) return <Notice tone="warn">{t('picture.cannot')}</Notice>;
  return (
    <div ref={frame} className="drawing" role="img" aria-label={t('picture.label', { count: picture.ids.length })} />
  );
}
