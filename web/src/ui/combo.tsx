import { useCombobox } from 'downshift';
import { type ReactNode, useId } from 'react';

export interface ComboOption {
  id: string;
  name: string;
  /** A line below the name. */
  detail?: string;
}

interface ComboProps {
  label: string;
  hint?: string;
  placeholder?: string;
  /** What is typed. */
  text: string;
  onText: (text: string) => void;
  options: readonly ComboOption[];
  onChoose: (id: string) => void;
  /** What is shown where nothing is found. */
  empty: ReactNode;
  /** What is said of a text that one leaves without choosing: where it would be lost. */
  unchosen?: string;
}

/** Type, and choose of what is found: whoever uses it does the finding. */
export function Combo({ label, hint, placeholder, text, onText, options, onChoose, empty, unchosen }: ComboProps) {
  const hintId = useId();
  const { getLabelProps, getInputProps, getMenuProps, getItemProps, isOpen, highlightedIndex } = useCombobox({
    items: [...options],
    itemToString: (item) => item?.name ?? '',
    itemToKey: (item) => item?.id,
    inputValue: text,
    selectedItem: null as ComboOption | null,
    onSelectedItemChange: ({ selectedItem }) => selectedItem && onChoose(selectedItem.id),
  });
  const none = isOpen && options.length === 0;
  return (
    <div className="field combo">
      <label {...getLabelProps()}>{label}</label>
      <input
        {...getInputProps({ onChange: (event) => onText(event.currentTarget.value) })}
        className="input"
        placeholder={placeholder}
        aria-describedby={hint ? hintId : undefined}
      />
      {hint && (
        <span id={hintId} className="hint">
          {hint}
        </span>
      )}
      {unchosen && !isOpen && text.trim() && (
        <span className="problem" role="status">
          {unchosen}
        </span>
      )}
      <div className="combo-place">
        <ul {...getMenuProps()} className="plain popover" hidden={!isOpen || none}>
          {isOpen &&
            options.map((item, index) => (
              <li
                key={item.id}
                {...getItemProps({ item, index })}
                className={index === highlightedIndex ? 'option near' : 'option'}
              >
                <span>{item.name}</span>
                {item.detail && <span className="soft">{item.detail}</span>}
              </li>
            ))}
        </ul>
        {none && (
          <div className="popover option" role="status">
            {empty}
          </div>
        )}
      </div>
    </div>
  );
}
