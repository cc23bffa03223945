import { EditorSelection } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { MessageKey } from '../i18n/load-language.ts';

export interface Command {
  readonly name: MessageKey;
  readonly sign: string;
  readonly key?: string;
  /** Put around what is selected. */
  readonly around?: readonly [before: string, after: string];
  /** Put before each line. */
  readonly before?: string;
  /** Asks for something first. */
  readonly asks?: true;
}

export const commands: readonly Command[] = [
  { name: 'markdown.bold', sign: 'B', key: 'Mod-b', around: ['**', '**'] },
  { name: 'markdown.italic', sign: 'I', key: 'Mod-i', around: ['_', '_'] },
  { name: 'markdown.link', sign: '↗', key: 'Mod-k', asks: true },
  { name: 'markdown.heading', sign: 'H', before: '## ' },
  { name: 'markdown.list', sign: '•', before: '- ' },
  { name: 'markdown.quote', sign: '“', before: '> ' },
];

export function runCommand(view: EditorView, { around, before }: Command): boolean {
  if (view.state.readOnly) return false;
  if (around !== undefined) wrap(view, around);
  if (before !== undefined) toggleLines(view, before);
  return true;
}

const link = /\[([^\]]*)\]\(([^)]*)\)/g;

/** Makes what is selected a link, or writes one with the name; where a link stands, it leads to the address from now on. */
export function putLink(view: EditorView, address: string, name: string): void {
  const { state } = view;
  const { from, to } = state.selection.main;
  const line = state.doc.lineAt(from);
  const around = [...line.text.matchAll(link)].find(({ index, 0: whole }) => {
    return line.from + index <= from && to <= line.from + index + whole.length;
  });
  const begin = around === undefined ? from : line.from + around.index;
  const end = around === undefined ? to : begin + around[0].length;
  const text = around?.[1] ?? (state.sliceDoc(from, to) || name.replace(/[[\]]/g, ''));
  const insert = `[${text}](${address})`;
  view.dispatch({
    changes: { from: begin, to: end, insert },
    selection: { anchor: begin + insert.length },
    userEvent: 'input',
  });
}

function wrap({ state, dispatch }: EditorView, [before, after]: readonly [string, string]): void {
  dispatch(
    state.update(
      state.changeByRange((range) => {
        const text = state.sliceDoc(range.from, range.to);
        const isWrapped =
          text.startsWith(before) && text.endsWith(after) && text.length >= before.length + after.length;
        const next = isWrapped ? text.slice(before.length, text.length - after.length) : `${before}${text}${after}`;
        const from = isWrapped ? range.from : range.from + before.length;
        const length = isWrapped ? next.length : text.length;
        return {
          changes: { from: range.from, to: range.to, insert: next },
          range: EditorSelection.range(from, from + length),
        };
      }),
      { userEvent: 'input' },
    ),
  );
}

function toggleLines({ state, dispatch }: EditorView, before: string): void {
  const { from, to } = state.selection.main;
  const first = state.doc.lineAt(from).number;
  const last = state.doc.lineAt(to).number;
  const lines = Array.from({ length: last - first + 1 }, (_, index) => state.doc.line(first + index));
  const isOn = lines.every(({ text }) => text.startsWith(before));
  const changes = lines.map((line) =>
    isOn ? { from: line.from, to: line.from + before.length } : { from: line.from, insert: before },
  );
  dispatch(state.update({ changes, userEvent: 'input' }));
}
