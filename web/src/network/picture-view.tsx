import { Maximize, Minus, Plus } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useFormat } from '../i18n/use-format';
import { Combo } from '../ui/combo';
import { FilterChip } from '../ui/filter-chip';
import { ChoiceField } from '../ui/fields';
import { IconButton } from '../ui/button';
import { COLOURED_BY, Drawing, type Handle } from './drawing';
import { FilesChip } from './files-chip';
import { Legend } from './legend';
import { MEASURES } from './measures';
import type { Picture } from './network.operations';
import type { Asked } from './network-question';
import { NodePanel } from './node-panel';

/**
 * The network as a picture: drag it, zoom it, tap somebody for who they are. What is chosen stands in the address, so that a view can
 * be passed on. The table shows the same without it.
 */
export default function PictureView({ picture, asked }: { picture: Picture; asked: Asked }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const [search, setSearch] = useSearchParams();
  const measure = MEASURES.find((one) => one === search.get('storlek')) ?? 'strengths';
  const colouredBy = COLOURED_BY.find((one) => one === search.get('farg')) ?? 'kind';
  const at = picture.ids.indexOf(search.get('vald') ?? '');
  const chosen = at < 0 ? undefined : at;
  const [text, setText] = useState('');
  const handle = useRef<Handle>(null);
  const stage = useRef<HTMLDivElement>(null);

  const set = (key: string, value: string | undefined) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(key, value);
        else next.delete(key);
        return next;
      },
      { replace: true },
    );
  const choose = (node: number | undefined) => set('vald', node === undefined ? undefined : picture.ids[node]);

  const wanted = text.trim().toLocaleLowerCase('sv');
  const options = useMemo(
    () =>
      wanted.length < 2
        ? []
        : picture.names
            .map((name, node) => ({ id: String(node), name, detail: t(`kind.${picture.kinds[node]}`) }))
            .filter(({ name }) => name.toLocaleLowerCase('sv').includes(wanted))
            .slice(0, 8),
    [picture, wanted, t],
  );

  return (
    <div className="stage" ref={stage}>
      <Drawing
        picture={picture}
        measure={measure}
        colouredBy={colouredBy}
        chosen={chosen}
        onChoose={choose}
        handle={handle}
      />
      <div className="stage-top no-print">
        <div className="stage-find">
          <Combo
            label={t('picture.search')}
            placeholder={t('picture.search')}
            text={text}
            onText={setText}
            options={options}
            onChoose={(id) => {
              choose(Number(id));
              setText('');
            }}
            empty={wanted.length < 2 ? t('common.typeToFind') : t('common.nothingFound')}
          />
        </div>
        <FilterChip label={t('picture.colour')} value={t(`picture.by.${colouredBy}`)}>
          <ChoiceField
            label={t('picture.colour')}
            value={colouredBy}
            onChange={(value) => set('farg', value)}
            options={COLOURED_BY.map((value) => ({ value, label: t(`picture.by.${value}`) }))}
          />
        </FilterChip>
        <FilterChip label={t('picture.size')} value={t(`measure.${measure}`)}>
          <ChoiceField
            label={t('picture.size')}
            value={measure}
            onChange={(value) => set('storlek', value)}
            options={MEASURES.map((value) => ({ value, label: t(`measure.${value}`) }))}
          />
        </FilterChip>
        <FilesChip asked={asked} image={() => handle.current?.image() ?? Promise.resolve(null)} />
      </div>
      <Legend picture={picture} colouredBy={colouredBy} />
      <p className="stage-count soft small">
        {picture.tieSources.length < picture.tieCount
          ? t('picture.strongest', { shown: number(picture.tieSources.length), all: number(picture.tieCount) })
          : t('picture.all', { count: picture.tieCount })}
      </p>
      <div className="zoom no-print">
        <IconButton icon={Plus} label={t('picture.zoomIn')} onPress={() => handle.current?.zoom('in')} />
        <IconButton icon={Minus} label={t('picture.zoomOut')} onPress={() => handle.current?.zoom('out')} />
        <IconButton
          icon={Maximize}
          label={t('picture.fullScreen')}
          onPress={() => {
            handle.current?.zoom('all');
            if (document.fullscreenElement) void document.exitFullscreen();
            else void stage.current?.requestFullscreen?.();
          }}
        />
      </div>
      {chosen !== undefined && (
        <NodePanel picture={picture} node={chosen} onClose={() => choose(undefined)} onChoose={choose} />
      )}
    </div>
  );
}
