import type { ReactNode } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';

export interface ComboOption {
  id: string;
  name: string;
  /** A line below the name. */
  detail?: string;
}

interface ComboProps {
  label: string;
  hint?: string;
  /** What is typed. */
  text: string;
  onText: (text: string) => void;
  options: readonly ComboOption[];
  onChoose: (id: string) => void;
  /** What is shown where nothing is found. */
  empty: ReactNode;
  autoFocus?: boolean;
}

/** Type, and choose of what is found: whoever uses it does the finding. */
export const Combo = ({ label, hint, text, onText, options, onChoose, empty, autoFocus }: ComboProps) => (
  <ComboBox
    className="field combo"
    inputValue={text}
    onInputChange={onText}
    items={options}
    selectedKey={null}
    onSelectionChange={(key) => key !== null && onChoose(String(key))}
    menuTrigger="focus"
    allowsEmptyCollection
    allowsCustomValue
    defaultFilter={() => true}
  >
    <Label>{label}</Label>
    <Input className="input" autoFocus={autoFocus} autoComplete="off" />
    {hint && (
      <Text slot="description" className="hint">
        {hint}
      </Text>
    )}
    <Popover className="popover">
      <ListBox<ComboOption> renderEmptyState={() => <div style={{ padding: '0.6rem' }}>{empty}</div>}>
        {({ id, name, detail }) => (
          <ListBoxItem id={id} textValue={name}>
            <span>{name}</span>
            {detail && <span className="soft">{detail}</span>}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  </ComboBox>
);
