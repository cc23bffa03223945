import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import type { MessageKey } from '../i18n/load-language.ts';
import { Dialog } from '../parts/dialog.tsx';

/** Keys as they are written in the list of shortcuts: `/`, `Ctrl S`, `Alt ↓`. */
export interface Shortcut {
  readonly keys: string;
  readonly name: MessageKey;
  readonly run: () => void;
}

interface Shortcuts {
  readonly add: (shortcut: Shortcut) => () => void;
  /** Whether keys without Ctrl or Alt do something; some people speak or type them by accident. */
  readonly areSingleKeysOn: boolean;
  readonly setSingleKeys: (on: boolean) => void;
}

const ShortcutsContext = createContext<Shortcuts | undefined>(undefined);
const storageKey = 'portolan.desk.single-keys';

export function ShortcutsProvider({ children }: { children: ReactNode }) {
  const { t } = useI18n();
  const known = useRef(new Map<string, Shortcut>());
  const [areOn, setOn] = useState(() => localStorage.getItem(storageKey) !== 'off');
  const [listed, setListed] = useState<readonly Shortcut[]>();
  const add = useCallback((shortcut: Shortcut) => {
    const before = known.current.get(shortcut.keys);
    known.current.set(shortcut.keys, shortcut);
    return () => {
      if (before === undefined) known.current.delete(shortcut.keys);
      else known.current.set(shortcut.keys, before);
    };
  }, []);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      // The field that has the focus may have its own use for the keys, as a text has for Ctrl K.
      if (event.defaultPrevented) return;
      const keys = keysOf(event);
      const isSingle = keys.length === 1;
      if (isSingle && (!areOn || isTyping(event.target))) return;
      if (isSingle && keys === '?') setListed([...known.current.values()]);
      const shortcut = known.current.get(keys);
      if (shortcut === undefined || document.querySelector('.overlay') !== null) return;
      event.preventDefault();
      shortcut.run();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [areOn]);
  const value = useMemo<Shortcuts>(
    () => ({
      add,
      areSingleKeysOn: areOn,
      setSingleKeys: (on) => {
        localStorage.setItem(storageKey, on ? 'on' : 'off');
        setOn(on);
      },
    }),
    [add, areOn],
  );
  return (
    <ShortcutsContext value={value}>
      {children}
      <Dialog title={t('shortcuts.title')} isOpen={listed !== undefined} onClose={() => setListed(undefined)}>
        <dl className="shortcuts">
          {listed?.map(({ keys, name }) => (
            <div key={keys}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{t(name)}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
    </ShortcutsContext>
  );
}

export function useShortcuts(): Shortcuts {
  const shortcuts = use(ShortcutsContext);
  if (shortcuts === undefined) throw new Error('Shortcuts are set inside "ShortcutsProvider".');
  return shortcuts;
}

/** Gives keys a meaning as long as the caller is on the page. */
export function useShortcut(keys: string, name: MessageKey, run: () => void): void {
  const { add } = useShortcuts();
  const newest = useRef(run);
  newest.current = run;
  useEffect(() => add({ keys, name, run: () => newest.current() }), [add, keys, name]);
}

const arrows: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓' };

function keysOf(event: KeyboardEvent): string {
  const key =
    arrows[event.key] ??
    (event.key.length === 1 && (event.ctrlKey || event.metaKey || event.altKey) ? event.key.toUpperCase() : event.key);
  const held = [event.ctrlKey || event.metaKey ? 'Ctrl' : '', event.altKey ? 'Alt' : ''].filter(Boolean);
  return [...held, key].join(' ');
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
