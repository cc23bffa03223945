import type { Locale } from '../../../src/i18n/locales.ts';
import { useShortcut } from '../shell/shortcuts.tsx';
import type { RecordStore } from './record-store.ts';

const stops = 'input:not([type="hidden"]), select, textarea, .cm-content, .markdown button:only-child';

/** Moves between the fields of the form, and to the next text that the language still lacks. */
export function useFieldSteps(store: RecordStore, language: Locale): void {
  useShortcut('Alt ↓', 'shortcut.nextField', () => step(1));
  useShortcut('Alt ↑', 'shortcut.previousField', () => step(-1));
  useShortcut('Alt M', 'shortcut.nextMissing', () => goToMissing(store, language));
}

const listStops = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('.form')].flatMap((form) => [
    ...form.querySelectorAll<HTMLElement>(stops),
  ]);

function step(by: number): void {
  const all = listStops();
  const here = all.findIndex((element) => element.contains(document.activeElement));
  all[Math.min(Math.max(here + by, 0), all.length - 1)]?.focus();
}

function goToMissing(store: RecordStore, language: Locale): void {
  const sides = [
    ...document.querySelectorAll<HTMLElement>('.form .side[data-state="missing"], .form .side[data-state="older"]'),
  ];
  const fields = sides.flatMap((side) => [...side.querySelectorAll<HTMLElement>(`[lang="${language}"]`)]);
  const fillable = fields.filter((field) => hasSource(store, field));
  const active = document.activeElement;
  const next = fillable.find(
    (field) => active !== null && (active.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  (next ?? fillable[0])?.focus();
}

/** A text that no language has is not missing in one. */
function hasSource(store: RecordStore, field: HTMLElement): boolean {
  const path = field.id
    .replace(/^field-/, '')
    .split('-')
    .slice(0, -1);
  const texts = store.get(path);
  return typeof texts === 'object' && texts !== null && Object.keys(texts).length > 0;
}
