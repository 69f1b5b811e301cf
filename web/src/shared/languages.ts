import { useTranslation } from 'react-i18next';

/** Languages that browsers name otherwise than people here do, or not at all. */
const OWN_WORDS = ['aii', 'ckb', 'kmr', 'ps', 'swl'] as const;

/** Those that are met most come first. */
const COMMON = 'sv en ar so ckb kmr fa prs ti bs hr sr sq tr es fi pl uk ru fr th ur ps swl';

/** ISO 639-1, and what has only three letters and is spoken here. */
const OTHERS =
  'aa ab af ak am as av ay az ba be bg bi bm bn bo br ca ce co cs cv cy da de dv dz ee el eo et eu ff fj fo fy ga gd gl gn ' +
  'gu ha he hi ht hu hy id ig is it iu ja jv ka kg ki kk kl km kn ko kr ks ku kv ky la lb lg ln lo lt lu lv mg mi mk ml mn ' +
  'mr ms mt my ne nl no ny oc oj om or os pa pt qu rm rn ro rw sa sc sd se sg si sk sl sm sn ss st su sw ta te tg tk tn to ' +
  'ts tt ty ug uz ve vi wo xh yi yo yue za zh zu aii arz fil fit kab rom sma smj syr';

const CODES: readonly string[] = `${COMMON} ${OTHERS}`.split(' ');

/** Names of languages in the language of the page; a code that has none stays. */
export function useLanguageName(): (code: string) => string {
  const {
    t,
    i18n: { language },
  } = useTranslation();
  const names = new Intl.DisplayNames([language], { type: 'language' });
  return (code) => {
    const own = OWN_WORDS.find((one) => one === code);
    if (own) return t(`languageName.${own}`);
    try {
      return names.of(code) ?? code;
    } catch {
      return code;
    }
  };
}

/** The languages in whose names a word begins with a text, the first word first; those that are met most where there is none. */
export function languagesLike(text: string, nameOf: (code: string) => string): { id: string; name: string }[] {
  const wanted = text.trim().toLowerCase();
  if (!wanted) return COMMON.split(' ').map((id) => ({ id, name: nameOf(id) }));
  const begins = (name: string) => name.toLowerCase().startsWith(wanted);
  const found = CODES.map((id) => ({ id, name: nameOf(id) })).filter(({ id, name }) => name !== id);
  return [
    ...found.filter(({ name }) => begins(name)),
    ...found.filter(({ name }) => !begins(name) && name.split(/[\s(/]+/).some(begins)),
  ];
}
