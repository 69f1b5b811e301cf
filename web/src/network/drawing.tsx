import { UndirectedGraph } from 'graphology';
import { type RefObject, useEffect, useEffectEvent, useImperativeHandle, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import Sigma from 'sigma';
import type { CameraState } from 'sigma/types';
import { Notice } from '../ui/notice';
import { COLOURS, OTHERS } from './colours';
import type { Box, Marked } from './comparison';
import { groupsOf } from './groups';
import type { Measure } from './measures';
import { type Chosen, namesLayer } from './names-layer';
import type { Picture } from './network.operations';
import { outlinesOf, Signs } from './signs';
import { laidOver, type Palette, paletteAt } from './palette';

/** The radii of nodes, in pixels, where the picture is at least so wide; on a phone the largest are smaller. */
const [SMALLEST, LARGEST, ROOMY] = [3.5, 18, 800];
/** How strongly ties are drawn that are not of the chosen one. */
const FAINT = 0.4;

/** What nodes may be coloured by. */
export const COLOURED_BY = ['kind', 'area', 'community'] as const;
export type ColouredBy = (typeof COLOURED_BY)[number];

/** What one may do to the picture from beside it. */
export interface Handle {
  zoom: (by: 'in' | 'out' | 'all') => void;
  /** The picture as it is shown now. */
  image: () => Promise<Blob | null>;
  /** Looks at the same part as another picture does. */
  see: (part: CameraState) => void;
}

/** A tie that is marked is at least so broad, in pixels. */
const MARKED_TIE = 2.5;

/** The graph as it is drawn: keys are the places of nodes in the picture. */
function graphOf(picture: Picture, palette: Palette): UndirectedGraph {
  const graph = new UndirectedGraph();
  picture.ids.forEach((_, node) =>
    graph.addNode(node, { x: picture.x[node], y: -picture.y[node], size: SMALLEST, color: palette.ink2 }),
  );
  const heaviest = Math.max(1e-9, ...picture.tieWeights.slice(0, 1));
  picture.tieSources.forEach((a, tie) =>
    graph.addEdgeWithKey(tie, a, picture.tieTargets[tie], {
      size: 0.5 + 3 * Math.sqrt(picture.tieWeights[tie] / heaviest),
    }),
  );
  return graph;
}

interface DrawingProps {
  picture: Picture;
  measure: Measure;
  colouredBy: ColouredBy;
  chosen: number | undefined;
  onChoose: (node: number | undefined) => void;
  handle: RefObject<Handle | null>;
  /** Marks that stay the same as long as the picture does. */
  marked?: Marked;
  /** Where all lies that is drawn; where the nodes lie unless given. */
  box?: Box;
  /** Told which part is looked at when that changes. */
  onSee?: (part: CameraState) => void;
}

/** Whether this browser draws on graphics hardware, or as if it had some. */
const canDraw = (): boolean => document.createElement('canvas').getContext('webgl2') !== null;

/** The canvas. What changes on it is told to the drawing that there is; only another picture makes another one. */
export function Drawing({ picture, measure, colouredBy, chosen, onChoose, handle, marked, box, onSee }: DrawingProps) {
  const { t } = useTranslation();
  const [drawable] = useState(canDraw);
  const frame = useRef<HTMLDivElement>(null);
  const signs = useRef<HTMLDivElement>(null);
  const drawn = useRef<{ sigma: Sigma; palette: Palette }>(undefined);
  const choose = useEffectEvent(onChoose);
  const seen = useEffectEvent((part: CameraState) => onSee?.(part));
  const look = useRef<Chosen>({ node: undefined, near: new Set() });

  useEffect(() => {
    if (!frame.current) return;
    const palette = paletteAt(frame.current);
    const faint = laidOver(palette.tie, palette.surface, FAINT);
    const graph = graphOf(picture, palette);
    const sigma = new Sigma(graph, frame.current, {
      // While the page is being left it has no size.
      allowInvalidContainer: true,
      hideEdgesOnMove: picture.tieSources.length > 3_000,
      renderLabels: false,
      stagePadding: 60,
      zIndex: true,
      edgeReducer: (edge, data) =>
        look.current.node !== undefined && graph.hasExtremity(edge, look.current.node)
          ? { ...data, color: palette.gold, zIndex: 2 }
          : marked?.ties.has(Number(edge))
            ? { ...data, color: palette[marked.as], size: Math.max(Number(data.size), MARKED_TIE), zIndex: 1 }
            : { ...data, color: faint, zIndex: 0 },
    });
    if (box) sigma.setCustomBBox({ x: box.x, y: [-box.y[1], -box.y[0]] });
    sigma.getCamera().on('updated', seen);
    sigma.createCanvasContext('names', { style: { pointerEvents: 'none' } });
    sigma.resize(true);
    sigma.on(
      'afterRender',
      namesLayer(sigma, picture, palette, outlinesOf(signs.current!), () => look.current, marked),
    );
    sigma.on('clickNode', ({ node }) => choose(Number(node)));
    sigma.on('clickStage', () => choose(undefined));
    drawn.current = { sigma, palette };
    return () => {
      drawn.current = undefined;
      sigma.kill();
    };
  }, [picture, marked, box]);

  useEffect(() => {
    if (!drawn.current) return;
    const { sigma, palette } = drawn.current;
    const values = picture[measure];
    const largest = LARGEST * Math.min(1, Math.max(0.6, sigma.getDimensions().width / ROOMY));
    const most = values.reduce((a, b) => Math.max(a, b), 1e-9);
    const colours = coloursOf(picture, colouredBy, palette);
    sigma.getGraph().updateEachNodeAttributes((key, data) => {
      const node = Number(key);
      return {
        ...data,
        size: SMALLEST + (largest - SMALLEST) * Math.sqrt(values[node] / most),
        color: colours(node),
      };
    });
  }, [picture, marked, box, measure, colouredBy]);

  useEffect(() => {
    if (!drawn.current) return;
    const { sigma } = drawn.current;
    const graph = sigma.getGraph();
    const near = new Set(chosen === undefined ? [] : graph.neighbors(chosen).map(Number));
    look.current = { node: chosen, near };
    sigma.refresh({ skipIndexation: true });
    const place = chosen === undefined ? undefined : sigma.getNodeDisplayData(String(chosen));
    if (place) void sigma.getCamera().animate({ x: place.x, y: place.y }, { duration: 300 });
  }, [chosen, picture, marked, box]);

  useImperativeHandle(
    handle,
    () => ({
      zoom: (by) => {
        const camera = drawn.current?.sigma.getCamera();
        if (by === 'all') void camera?.animatedReset();
        else if (by === 'in') void camera?.animatedZoom();
        else void camera?.animatedUnzoom();
      },
      see: (part) => drawn.current?.sigma.getCamera().setState(part),
      image: async () => (drawn.current ? imageOf(drawn.current.sigma, drawn.current.palette) : null),
    }),
    [],
  );

  if (!drawable) return <Notice tone="warn">{t('picture.cannot')}</Notice>;
  return (
    <>
      <Signs ref={signs} />
      <div ref={frame} className="drawing" role="img" aria-label={t('picture.label', { count: picture.ids.length })} />
    </>
  );
}

/** What each node is coloured: after its kind, or after its group where that is among the largest. */
function coloursOf(picture: Picture, by: ColouredBy, palette: Palette): (node: number) => string {
  if (by === 'kind') return (node) => palette.kinds[picture.kinds[node]];
  const keys = by === 'area' ? picture.areas : picture.communities;
  const colours = new Map(groupsOf(keys, picture.strengths).map(({ key }, at) => [key, COLOURS[at]]));
  return (node) => colours.get(keys[node] ?? -1) ?? OTHERS;
}

/** All layers in one: drawn anew first, for a graphics buffer is kept no longer than its frame. */
function imageOf(sigma: Sigma, palette: Palette): Promise<Blob | null> {
  sigma.refresh({ schedule: false });
  const layers = Object.values(sigma.getCanvases());
  const whole = document.createElement('canvas');
  [whole.width, whole.height] = [layers[0].width, layers[0].height];
  const draw = whole.getContext('2d')!;
  draw.fillStyle = palette.surface;
  draw.fillRect(0, 0, whole.width, whole.height);
  for (const layer of layers) draw.drawImage(layer, 0, 0);
  return new Promise((done) => whole.toBlob(done, 'image/png'));
}
