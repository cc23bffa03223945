/** Marks that mean something; the rest of what an office program copies is clothing. */
const marks: Record<string, string> = { B: '**', STRONG: '**', I: '_', EM: '_' };

/** What was copied from a web page or an office program, as plain Markdown. */
export function toMarkdown(html: string): string {
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  for (const element of body.querySelectorAll('script, style, meta, link, title, head')) element.remove();
  return write(body)
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function write(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replace(/\s+/g, ' ');
  if (!(node instanceof HTMLElement)) return '';
  const inside = () => Array.from(node.childNodes, write).join('');
  const heading = /^H([1-6])$/.exec(node.tagName);
  if (heading) return `\n\n${'#'.repeat(Math.max(2, Number(heading[1])))} ${inside().trim()}\n\n`;
  switch (node.tagName) {
    case 'BR':
      return '\n';
    case 'P':
    case 'DIV':
      return `\n\n${inside().trim()}\n\n`;
    case 'UL':
    case 'OL':
      return `\n\n${listItems(node)}\n\n`;
    case 'A': {
      const address = node.getAttribute('href') ?? '';
      const text = inside().trim();
      return /^(https?:|mailto:)/.test(address) && text !== '' ? `[${text}](${address})` : text;
    }
    case 'BLOCKQUOTE':
      return `\n\n${inside().trim().replace(/^/gm, '> ')}\n\n`;
    case 'TR':
      return `${inside().trim()}\n`;
    case 'TD':
    case 'TH':
      return `${inside().trim()} `;
    default:
      return marked(node, inside());
  }
}

function listItems(list: HTMLElement): string {
  return Array.from(list.children, (item, index) => {
    const sign = list.tagName === 'OL' ? `${index + 1}.` : '-';
    return `${sign} ${write(item).trim().replace(/\n+/g, '\n  ')}`;
  }).join('\n');
}

/** Word marks bold by style, and wraps whole documents in a `b` that says it is not bold. */
function marked(element: HTMLElement, text: string): string {
  const { fontWeight, fontStyle } = element.style;
  const isBold = fontWeight === 'bold' || Number(fontWeight) >= 600;
  const mark = fontWeight === 'normal' ? undefined : (marks[element.tagName] ?? (isBold ? '**' : undefined));
  const sign = mark ?? (fontStyle === 'italic' ? '_' : undefined);
  const plain = text.trim();
  if (sign === undefined || plain === '' || plain.includes('\n')) return text;
  return text.replace(plain, `${sign}${plain}${sign}`);
}
