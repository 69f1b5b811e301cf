import { useCombobox } from 'downshift';
import { Plus } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Mark } from '../shared/mark';
import { KINDS, type Kind, type Named } from '../shared/stakeholder';
import { useFind, useFindNow } from '../shared/use-find';
import { Icon } from '../ui/icon';
import { NewKind } from './new-kind';

const NEW = 'new';

interface WhoComboProps {
  label: string;
  /** Whether the label is for screen readers only. */
  bare?: boolean;
  /** What is typed. */
  text: string;
  onText: (text: string) => void;
  kinds?: readonly Kind[];
  /** Those who are offered before anything is typed, and without a network. */
  recent?: readonly Named[];
  /** Those who are chosen already. */
  but: ReadonlySet<string>;
  onKnown: (one: Named) => void;
  onNew: (name: string, kind: Kind) => void;
  problem?: string;
  /** What is chosen already, in the same box. */
  tokens?: ReactNode;
  placeholder?: string;
}

interface Option {
  id: string;
  one?: Named;
}

/**
 * Type, and choose of who is found; who is not there yet is put down under the name that is typed. Enter takes the first hit, leaving
 * takes the one that is called just so; all else stays until somebody says what it is.
 */
export function WhoCombo(props: WhoComboProps) {
  const { label, bare, text, onText, kinds = KINDS, recent = [], but, onKnown, onNew, problem, tokens } = props;
  const { t } = useTranslation();
  const id = useId();
  const [asking, setAsking] = useState<string>();
  const { found, settled, offline } = useFind(text, kinds);
  const findNow = useFindNow();
  const typed = text.trim();
  const kept = recent.filter(({ name }) => like(name, typed));
  const known = (typed.length < 2 || offline ? kept : found).filter((one) => !but.has(one.id));
  const options: Option[] = known.map((one) => ({ id: one.id, one }));
  if (typed.length >= 2 && (settled || offline)) options.push({ id: NEW });

  const take = (one: Named) => {
    setAsking(undefined);
    onText('');
    onKnown(one);
  };
  /** Those who are found for what is typed, also before the list shows them. */
  const candidates = async (): Promise<Named[]> => {
    if (typed.length < 2) return kept;
    const there = settled && !offline ? found : await findNow(typed, kinds);
    return (there ?? kept).filter((one) => !but.has(one.id));
  };
  const takeFirst = async () => {
    const [first] = await candidates();
    if (first) take(first);
  };
  const takeNamesake = async () => {
    if (typed.length < 2 || asking !== undefined) return;
    const one = namesake(await candidates(), typed);
    if (one) take(one);
  };

  const { getLabelProps, getInputProps, getMenuProps, getItemProps, isOpen, highlightedIndex } = useCombobox<Option>({
    items: options,
    itemToString: () => text,
    itemToKey: (item) => item?.id,
    inputValue: text,
    selectedItem: null,
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem?.one) take(selectedItem.one);
      else if (selectedItem) setAsking(typed);
    },
    stateReducer: (state, { type, changes }) =>
      // Who leaves has chosen nobody: what is marked then may be marked by chance.
      type === useCombobox.stateChangeTypes.InputBlur ? { ...state, isOpen: false, highlightedIndex: -1 } : changes,
  });
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || typed === '' || highlightedIndex >= 0) return;
    event.preventDefault();
    (event.nativeEvent as unknown as { preventDownshiftDefault: boolean }).preventDownshiftDefault = true;
    void takeFirst();
  };
  const empty = typed.length < 2 ? t('common.typeToFind') : t('common.loading');
  const show = isOpen && asking === undefined;
  return (
    <div className="field combo">
      <label {...getLabelProps()} className={bare ? 'hidden-visually' : 'ask'}>
        {label}
      </label>
      <div className={tokens ? 'input tokens' : undefined}>
        {tokens}
        <input
          {...getInputProps({
            onChange: (event) => {
              setAsking(undefined);
              onText(event.currentTarget.value);
            },
            onKeyDown: press,
            onBlur: () => void takeNamesake(),
          })}
          className={tokens ? undefined : 'input'}
          placeholder={props.placeholder}
          autoComplete="off"
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${id}-problem` : undefined}
        />
      </div>
      {asking !== undefined && (
        <NewKind
          name={asking}
          kinds={kinds}
          alike={found.filter((one) => !but.has(one.id)).slice(0, 3)}
          onKnown={take}
          onKind={(kind) => {
            setAsking(undefined);
            onText('');
            onNew(asking, kind);
          }}
          onCancel={() => setAsking(undefined)}
        />
      )}
      {problem && (
        <span id={`${id}-problem`} className="problem" role="alert">
          {problem}
        </span>
      )}
      <div className="combo-place">
        {/* The text keeps the focus while one chooses: leaving it would choose by itself. */}
        <ul
          {...getMenuProps({ onMouseDown: (event) => event.preventDefault() })}
          className="plain popover who-list"
          hidden={!show || options.length === 0}
        >
          {show &&
            options.map((item, index) => (
              <li
                key={item.id}
                {...getItemProps({ item, index })}
                className={`option${index === Math.max(0, highlightedIndex) && item.one ? ' near' : ''}${item.one ? '' : ' new'}${index === highlightedIndex ? ' near' : ''}`}
              >
                {item.one ? (
                  <>
                    <Mark of={item.one} size="s" />
                    <span>{item.one.name}</span>
                    <span className="soft">{t(`kind.${item.one.kind}`)}</span>
                  </>
                ) : (
                  <>
                    <Icon of={Plus} size="s" />
                    <span>{t('log.addNew', { name: typed })}</span>
                  </>
                )}
              </li>
            ))}
        </ul>
        {show && options.length === 0 && (
          <div className="popover option" role="status">
            {empty}
          </div>
        )}
      </div>
    </div>
  );
}

const folded = (name: string) => name.trim().replace(/\s+/g, ' ').toLocaleLowerCase('sv');
const like = (name: string, typed: string) => folded(name).includes(folded(typed));

/** The one who is called just so, if there is one alone. */
export const namesake = (all: readonly Named[], name: string): Named | undefined => {
  const same = all.filter((one) => folded(one.name) === folded(name));
  return same.length === 1 ? same[0] : undefined;
};
