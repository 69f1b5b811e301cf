import { useTranslation } from 'react-i18next';
import { graphql, type ResultOf } from '../api/graphql';
import { useAsk } from '../api/use-api';
import type { Option } from '../ui/fields';

export const VOCABULARY = graphql(`
  query Vocabulary {
    areas {
      id
      name
      kind
      code
      codeVersion
      version
      parent {
        id
      }
    }
    focusAreas {
      id
      name
      nameEn
      description
      version
    }
  }
`);

type Vocabulary = ResultOf<typeof VOCABULARY>;
export type Area = Vocabulary['areas'][number];
export type FocusArea = Vocabulary['focusAreas'][number];

/** Areas with how deep they lie in the tree, each after what holds it. */
export function inTree(areas: readonly Area[]): { area: Area; depth: number }[] {
  const below = (parent: string | undefined, depth: number): { area: Area; depth: number }[] =>
    areas
      .filter((area) => (area.parent?.id ?? undefined) === parent)
      .flatMap((area) => [{ area, depth }, ...below(area.id, depth + 1)]);
  return below(undefined, 0);
}

/** Areas and focus areas as options of a list, focus areas in the reader's language. */
export function useVocabulary(): { areas: Option[]; focusAreas: Option[]; focusName: (focus: FocusName) => string } {
  const { data } = useAsk(VOCABULARY, {});
  const focusName = useFocusName();
  return {
    areas: inTree(data?.areas ?? []).map(({ area, depth }) => ({
      value: area.id,
      label: `${'\u2007\u2007'.repeat(depth)}${area.name}`,
    })),
    focusAreas: (data?.focusAreas ?? []).map((focus) => ({ value: focus.id, label: focusName(focus) })),
    focusName,
  };
}

interface FocusName {
  name: string;
  nameEn: string | null;
}

export function useFocusName(): (focus: FocusName) => string {
  const { i18n } = useTranslation();
  return ({ name, nameEn }) => (i18n.language === 'en' && nameEn ? nameEn : name);
}
