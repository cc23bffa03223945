import type { I18n } from './i18n.tsx';

type Say = I18n['t'];

interface Given {
  readonly optionCount?: number;
  readonly isGroupChange?: boolean;
  readonly groupTitle?: string;
  readonly groupCount?: number;
  readonly optionText?: string;
  readonly isSelected?: boolean;
}

let say: Say | undefined;
const words =
  (key: Parameters<Say>[0], params: (given: Given) => Parameters<Say>[1] = () => undefined) =>
  (given: Given = {}) =>
    say?.(key, params(given)) ?? '';

/** What the parts of React Aria say by themselves. It speaks thirty languages, and Kazakh is none of them. */
const strings = {
  '@react-aria/overlays': { dismiss: words('action.close') },
  '@react-aria/menu': { longPressMessage: words('picker.show') },
  '@react-aria/combobox': {
    buttonLabel: words('picker.show'),
    listboxLabel: words('picker.choices'),
    countAnnouncement: words('picker.count', ({ optionCount = 0 }) => ({ count: optionCount })),
    focusAnnouncement: ({ optionText = '', isSelected }: Given = {}) =>
      isSelected === true ? (say?.('picker.chosen', { choice: optionText }) ?? '') : optionText,
    selectedAnnouncement: words('picker.chosen', ({ optionText = '' }) => ({ choice: optionText })),
  },
};

/** Has them speak as the desk does, from now on. */
export function speakAs(t: Say): void {
  say = t;
  Object.assign(window, {
    [Symbol.for('react-aria.i18n.locale')]: 'en',
    [Symbol.for('react-aria.i18n.strings')]: strings,
  });
}
