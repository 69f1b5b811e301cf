import { useCombobox } from 'downshift';
import { ArrowLeft, Search } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSession } from '../session/session';
import { Icon } from '../ui/icon';
import { Matched } from '../ui/matched';
import { noteVisit } from './recent';
import { type Hit, useHits } from './use-hits';
import './palette.css';

/** Finds anything from anywhere, and goes there: a palette on the desk, the whole screen of a phone. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <ModalOverlay isOpen onOpenChange={(open) => !open && onClose()} isDismissable className="veil over">
      <Modal className="palette">
        <Dialog
          aria-label={t('search.title')}
          className="palette-box"
          // It may cover all of a phone: what listens is told that nothing else is there.
          ref={(box) => box?.setAttribute('aria-modal', 'true')}
        >
          <Finder onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Finder({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { me, may } = useSession();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const { groups, empty } = useHits(text);
  const hits = groups.flatMap((group) => group.hits);
  const go = (to: string, hit: Hit) => {
    if (hit.who) noteVisit(me.id, hit.who);
    onClose();
    void navigate(to);
  };
  const { getInputProps, getMenuProps, getItemProps, getLabelProps, highlightedIndex } = useCombobox({
    items: hits,
    itemToString: (hit) => hit?.name ?? '',
    itemToKey: (hit) => hit?.to,
    inputValue: text,
    isOpen: true,
    defaultHighlightedIndex: 0,
    selectedItem: null as Hit | null,
    onSelectedItemChange: ({ selectedItem }) => selectedItem && go(selectedItem.to, selectedItem),
  });
  const mayLog = may('interaction.write');
  const onKeyDown = (event: KeyboardEvent) => {
    const near = hits[highlightedIndex];
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && mayLog && near?.who) {
      event.preventDefault();
      go(`/logga?med=${near.who.id}`, near);
    }
    // The list is always open: Escape is for the dialog.
    if (event.key === 'Escape') onClose();
  };
  return (
    <>
      <div className="palette-field">
        <button type="button" className="icon-button palette-back" aria-label={t('common.close')} onClick={onClose}>
          <Icon of={ArrowLeft} />
        </button>
        <span className="palette-lens">
          <Icon of={Search} />
        </span>
        <label {...getLabelProps()} className="hidden-visually">
          {t('search.label')}
        </label>
        <input
          {...getInputProps({ autoFocus: true, onKeyDown, onChange: (event) => setText(event.currentTarget.value) })}
          type="search"
          placeholder={t('search.label')}
          enterKeyHint="go"
        />
      </div>
      <div className="hits" {...getMenuProps()}>
        {groups.map(({ title, hits: found }) => (
          <div key={title} role="group" aria-label={title}>
            <div className="group-title" aria-hidden="true">
              {title}
            </div>
            {found.map((hit) => {
              const index = hits.indexOf(hit);
              return (
                <div
                  key={hit.to}
                  {...getItemProps({ item: hit, index })}
                  className={index === highlightedIndex ? 'hit near' : 'hit'}
                >
                  {hit.sign}
                  <span className="hit-text">
                    <span className="strong">
                      <Matched text={hit.name} by={text} />
                    </span>
                    <span className="soft small">{hit.detail}</span>
                  </span>
                </div>
              );
            })}
          </div>
        ))}
      </div>
      {empty && (
        <p className="palette-empty" role="status">
          {empty}
        </p>
      )}
      <div className="palette-foot" aria-hidden="true">
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> {t('search.move')}
        </span>
        <span>
          <kbd>Enter</kbd> {t('search.go')}
        </span>
        {mayLog && (
          <span>
            <kbd>Ctrl Enter</kbd> {t('search.log')}
          </span>
        )}
      </div>
    </>
  );
}
