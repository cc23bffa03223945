import { type KeyboardEvent, type RefObject, use, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Button, ComboBox, ComboBoxStateContext, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { fold } from '../../../src/search/fold.ts';
import { useI18n } from '../i18n/i18n.tsx';

export interface Choice {
  readonly key: string;
  readonly text: string;
  /** What tells it from others of the same name. */
  readonly hint?: string | undefined;
}

interface Props {
  readonly id?: string;
  readonly label: string;
  /** The choices; those that `onInput` looks up come later. */
  readonly choices: readonly Choice[];
  readonly chosen: Choice | undefined;
  readonly onChoose: (key: string | undefined) => void;
  /** Told of what is typed; the picker then shows the choices as they are given, without a filter of its own. */
  readonly onInput?: (text: string) => void;
  readonly isDisabled?: boolean;
  readonly describedBy?: string;
  readonly placeholder?: string;
  /** For adding to a list: nothing stays chosen. */
  readonly clearsAfterChoice?: boolean;
  /** One can write in it at once: it is what its dialog was opened for. */
  readonly isFirst?: boolean;
}

/** Whether every word that is typed is somewhere in the choice. */
function fits({ key, text, hint }: Choice, typed: string): boolean {
  const within = fold(`${text} ${key} ${hint ?? ''}`);
  return fold(typed)
    .split(' ')
    .every((word) => within.includes(word));
}

/** A text field that offers what fits what is typed. */
export function Picker(props: Props) {
  const { t } = useI18n();
  const { chosen, choices, onInput, onChoose, clearsAfterChoice } = props;
  const [text, setText] = useState(chosen?.text ?? '');
  const own = `${chosen?.key} ${chosen?.text}`;
  const [shown, setShown] = useState(own);
  // Chosen elsewhere, by another editor or by "restore", or its name came later.
  if (own !== shown) {
    setShown(own);
    setText(chosen?.text ?? '');
  }
  const isTyping = text !== (chosen?.text ?? '');
  const fitting = onInput === undefined && isTyping ? choices.filter((choice) => fits(choice, text)) : choices;
  const marked = useRef<Choice>(undefined);
  const [added, setAdded] = useState(0);
  const isMarkedOffered = marked.current === undefined || fitting.some(({ key }) => key === marked.current?.key);
  // Choices that come while somebody goes through the list must not take away the one that is marked.
  const offered = isMarkedOffered ? fitting : [marked.current as Choice, ...fitting];
  const choose = (choice: Choice) => {
    setText(clearsAfterChoice ? '' : choice.text);
    if (clearsAfterChoice) setAdded(added + 1);
    onChoose(choice.key);
  };
  const chooseFirst = (event: KeyboardEvent<HTMLInputElement>) => {
    const first = offered.find((choice) => fits(choice, text));
    if (event.key !== 'Enter' || !isTyping || first === undefined) return;
    if (document.getElementById(event.currentTarget.getAttribute('aria-activedescendant') ?? '') !== null) return;
    event.preventDefault();
    event.stopPropagation();
    choose(first);
  };
  return (
    <ComboBox
      className="picker"
      aria-label={props.label}
      items={offered.map((choice) => ({ ...choice, id: choice.key }))}
      inputValue={text}
      selectedKey={clearsAfterChoice ? null : (chosen?.key ?? null)}
      autoFocus={props.isFirst ?? false}
      menuTrigger="focus"
      allowsEmptyCollection
      isDisabled={props.isDisabled ?? false}
      {...(onInput === undefined ? {} : { defaultFilter: () => true })}
      onInputChange={(next) => {
        setText(next);
        onInput?.(next);
        if (next === '' && chosen !== undefined) onChoose(undefined);
      }}
      onSelectionChange={(key) => {
        // Also told when the list closes by itself, as a page does that scrolls: what is typed stays.
        if (key === null || (isTyping && !clearsAfterChoice && key === chosen?.key)) return;
        choose(offered.find((one) => one.key === String(key)) ?? { key: String(key), text: '' });
      }}
      onBlur={() => setText(clearsAfterChoice ? '' : (chosen?.text ?? ''))}
    >
      <Marked of={offered} into={marked} />
      <ClosedAfter added={added} />
      <div className="picker-line">
        <Input
          {...(props.id !== undefined && { id: props.id })}
          onFocus={({ target }) => target.select()}
          onKeyDownCapture={chooseFirst}
          aria-describedby={props.describedBy ?? ''}
          placeholder={props.placeholder ?? ''}
          autoComplete="off"
        />
        <Button aria-label={t('picker.show')}>▾</Button>
      </div>
      <Popover className="picker-list" offset={2}>
        <ListBox<Choice & { id: string }>
          aria-label={t('picker.choices')}
          renderEmptyState={() => <p className="empty">{t(text === '' ? 'find.help' : 'picker.none')}</p>}
        >
          {(choice) => (
            <ListBoxItem id={choice.key} textValue={choice.text}>
              <span>{choice.text}</span>
              {choice.hint && <span className="hint">{choice.hint}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** Notes which choice is marked: the list around it may change. */
function Marked({ of, into }: { of: readonly Choice[]; into: RefObject<Choice | undefined> }) {
  const state = use(ComboBoxStateContext);
  const key = state?.isOpen ? state.selectionManager.focusedKey : null;
  useLayoutEffect(() => {
    into.current = of.find((choice) => choice.key === key);
  });
  return null;
}

/** Closes the list once something was added from it: the text that is cleared then would open it again. */
function ClosedAfter({ added }: { added: number }) {
  const state = use(ComboBoxStateContext);
  const close = useRef(state?.close);
  useLayoutEffect(() => {
    close.current = state?.close;
  });
  useEffect(() => {
    if (added === 0) return undefined;
    const frame = requestAnimationFrame(() => close.current?.());
    return () => cancelAnimationFrame(frame);
  }, [added]);
  return null;
}
