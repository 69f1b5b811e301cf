import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { FilterChip } from '../ui/filter-chip';
import type { Asked } from './network-question';

const FILES = [
  'network.svg',
  'network.png',
  'network.gexf',
  'network.graphml',
  'nodes.csv',
  'ties.csv',
  'kumu.json',
] as const;

/** The address of a file of the network that is looked at. */
function addressOf(file: string, { asOf, filter }: Asked): string {
  const query = new URLSearchParams();
  if (asOf) query.set('asOf', asOf);
  if (filter.areaId) query.set('areaId', filter.areaId);
  for (const tie of filter.ties ?? []) query.append('ties', tie);
  return `/exports/${file}?${query}`;
}

/** What may be fetched: the picture as it is shown, and the whole network in the forms of others. */
export function FilesChip({ asked, image }: { asked: Asked; image: () => Promise<Blob | null> }) {
  const { t } = useTranslation();
  const fetchImage = async () => {
    const blob = await image();
    if (!blob) return;
    const address = URL.createObjectURL(blob);
    const link = document.createElement('a');
    link.href = address;
    link.download = `${t('picture.fileName')}.png`;
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <FilterChip label={t('picture.files')}>
      <div className="stack tight">
        <Button look="soft" onPress={() => void fetchImage()}>
          {t('picture.asShown')}
        </Button>
        {FILES.map((file) => (
          <a key={file} href={addressOf(file, asked)} download>
            {t(`picture.file.${file.replace('.', '_') as FileWord}`)}
          </a>
        ))}
      </div>
    </FilterChip>
  );
}

type Replaced<File extends string> = File extends `${infer Name}.${infer Form}` ? `${Name}_${Form}` : never;
type FileWord = Replaced<(typeof FILES)[number]>;
