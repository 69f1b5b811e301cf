import { useEffect, useEffectEvent } from 'react';

/** Opens the search with / or Ctrl K (⌘ K), and the list of shortcuts with ?; a letter in a field stays a letter. */
export function useShortcuts(open: (what: 'search' | 'help') => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const chord = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k';
    const typing =
      event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]');
    const plain = !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const what = chord || (plain && event.key === '/') ? 'search' : plain && event.key === '?' ? 'help' : undefined;
    if (!what) return;
    event.preventDefault();
    open(what);
  });
  useEffect(() => {
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
