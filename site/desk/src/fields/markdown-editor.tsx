import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { Compartment, EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { useEffect, useRef, useState } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import { LinkDialog } from './link-dialog.tsx';
import type { TextParts } from './localised-field.tsx';
import { type Command, commands, putLink, runCommand } from './markdown-commands.ts';
import { markdownLanguage } from './markdown-language.ts';
import { MarkdownPreview } from './markdown-preview.tsx';
import { toMarkdown } from './pasted-markdown.ts';

const look = HighlightStyle.define([
  { tag: tags.heading, fontWeight: '600' },
  { tag: tags.strong, fontWeight: '700' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.link, textDecoration: 'underline' },
  { tag: [tags.processingInstruction, tags.url], opacity: '0.65' },
]);

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

/** A long text in Markdown. Tab leaves it, as it leaves any field. */
export default function MarkdownEditor({ id, text, name, own, isReadOnly, isWrong, onChange }: TextParts) {
  const { t } = useI18n();
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const told = useRef(onChange);
  const start = useRef(text);
  const access = useRef(new Compartment());
  const [isPreviewed, setPreviewed] = useState(false);
  const [isLinking, setLinking] = useState(false);
  const doCommand = useRef<(command: Command) => boolean>(() => false);
  doCommand.current = (command) => {
    if (view.current === undefined || view.current.state.readOnly) return false;
    if (command.asks) setLinking(true);
    else runCommand(view.current, command);
    return true;
  };
  told.current = onChange;
  start.current = text;

  // Made once for a field and language: a new editor would lose the caret and what can be undone.
  useEffect(() => {
    if (host.current === null) return;
    const editor = new EditorView({
      parent: host.current,
      doc: start.current,
      extensions: [
        EditorView.cspNonce.of(nonce),
        history(),
        keymap.of([
          ...commands.flatMap((command) =>
            command.key ? [{ key: command.key, run: () => doCommand.current(command) }] : [],
          ),
          ...defaultKeymap.filter(({ key }) => key !== 'Alt-ArrowUp' && key !== 'Alt-ArrowDown' && key !== 'Mod-Enter'),
          ...historyKeymap,
        ]),
        markdownLanguage,
        syntaxHighlighting(look),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({
          id,
          'aria-label': name,
          'aria-describedby': `${id}-problem`,
          lang: own,
          spellcheck: 'true',
        }),
        access.current.of([]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) told.current(update.state.doc.toString());
        }),
        EditorView.domEventHandlers({
          paste(event, here) {
            const html = event.clipboardData?.getData('text/html') ?? '';
            if (html === '') return false;
            event.preventDefault();
            here.dispatch(here.state.replaceSelection(toMarkdown(html)));
            return true;
          },
        }),
      ],
    });
    view.current = editor;
    return () => editor.destroy();
  }, [id, name, own]);

  useEffect(() => {
    view.current?.dispatch({
      effects: access.current.reconfigure([
        EditorState.readOnly.of(isReadOnly),
        EditorView.contentAttributes.of({ 'aria-readonly': String(isReadOnly), 'aria-invalid': String(isWrong) }),
      ]),
    });
  }, [isReadOnly, isWrong]);

  // Changed elsewhere: by "restore", by "copy the source". What the person types is there already.
  useEffect(() => {
    const editor = view.current;
    if (editor === undefined || editor.hasFocus) return;
    const shown = editor.state.doc.toString();
    if (shown !== text) editor.dispatch({ changes: { from: 0, to: shown.length, insert: text } });
  }, [text]);

  const run = (command: Command) => {
    if (doCommand.current(command) && !command.asks) view.current?.focus();
  };
  const link = (address: string, text: string) => {
    setLinking(false);
    if (view.current === undefined) return;
    putLink(view.current, address, text);
    // Once the dialog has given the focus back.
    requestAnimationFrame(() => view.current?.focus());
  };

  return (
    <div className="markdown">
      <div className="toolbar" role="toolbar" aria-label={t('markdown.toolbar', { field: name })}>
        {!isReadOnly &&
          !isPreviewed &&
          commands.map((command) => (
            <button
              key={command.name}
              type="button"
              className="tool"
              title={t(command.name)}
              aria-label={t(command.name)}
              onClick={() => run(command)}
            >
              {command.sign}
            </button>
          ))}
        <button
          type="button"
          className="tool wide"
          aria-pressed={isPreviewed}
          onClick={() => setPreviewed(!isPreviewed)}
        >
          {t('markdown.preview')}
        </button>
      </div>
      <div ref={host} hidden={isPreviewed} className="markdown-text" />
      {isPreviewed && <MarkdownPreview text={text} lang={own} />}
      <LinkDialog isOpen={isLinking} onClose={() => setLinking(false)} onChoose={link} />
    </div>
  );
}
