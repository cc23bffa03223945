import { deflateSync, inflateSync } from 'node:zlib';

// The browser draws the letters of variable fonts anew for each size, as paths with five decimals, one object a letter.
// Rounded to a thousandth of the letter's height, told once and with the small objects packed, they take a third.

const drawsGlyph = /^-?[\d.]+ 0 (?:-?[\d.]+ ){4}d1\n/;
const fraction = /-?\d*\.\d+/g;
const reference = /\b(\d+) 0 R\b/g;
const dates = /\/(?:CreationDate|ModDate) \(D:[^)]*\)\n?/g;

/** A PDF as the browser prints it, smaller and without the moment of printing, so that equal pages give equal files. */
export function packPdf(pdf) {
  const text = pdf.toString('latin1');
  const { root, info, size, offsets } = readTrailer(text);
  const objects = new Map(offsets.map(([number, offset]) => [number, readObject(text, offset)]));
  const first = new Map();
  const replaced = new Map();
  for (const [number, { dictionary, data }] of objects) {
    if (data === undefined) continue;
    const content = dictionary + data;
    if (first.has(content)) replaced.set(number, first.get(content));
    else first.set(content, number);
  }
  const relink = (dictionary) =>
    dictionary.replace(reference, (same, number) => {
      const target = replaced.get(Number(number));
      return target === undefined ? same : `${target} 0 R`;
    });
  const kept = [...objects].filter(([number]) => !replaced.has(number));
  const streams = kept.filter(([, { data }]) => data !== undefined);
  const plain = kept
    .filter(([, { data }]) => data === undefined)
    .map(([number, { dictionary }]) => [number, relink(dictionary).replace(dates, '')]);
  return writePdf({
    root,
    info,
    size,
    plain,
    streams: streams.map(([number, { dictionary, data }]) => [number, relink(dictionary), data]),
  });
}

function readTrailer(text) {
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)[1]);
  const [head, count] = /^xref\n0 (\d+)\n/.exec(text.slice(start));
  const table = start + head.length;
  const entries = Array.from({ length: Number(count) }, (_, number) =>
    text.slice(table + number * 20, table + number * 20 + 20),
  );
  const trailer = text.slice(table + entries.length * 20);
  return {
    root: /\/Root (\d+ 0 R)/.exec(trailer)[1],
    info: /\/Info (\d+ 0 R)/.exec(trailer)[1],
    size: entries.length,
    offsets: entries.flatMap((entry, number) => (entry[17] === 'n' ? [[number, Number(entry.slice(0, 10))]] : [])),
  };
}

function readObject(text, offset) {
  const start = text.indexOf('obj\n', offset) + 4;
  const end = text.indexOf('\nendobj', start);
  const stream = text.indexOf('>> stream\n', start);
  if (stream === -1 || stream > end) return { dictionary: text.slice(start, end) };
  const dictionary = text.slice(start, stream + 2);
  const data = text.substr(stream + 10, Number(/\/Length (\d+)/.exec(dictionary)[1]));
  return roundGlyph(dictionary, data);
}

function roundGlyph(dictionary, data) {
  const isPacked = dictionary.includes('/FlateDecode');
  const content = isPacked ? inflateSync(Buffer.from(data, 'latin1')).toString('latin1') : data;
  if (!drawsGlyph.test(content)) return { dictionary, data };
  return pack(
    '',
    content.replace(fraction, (number) => String(Math.round(Number(number)))),
  );
}

function pack(entries, content) {
  const data = deflateSync(Buffer.from(content, 'latin1'), { level: 9 }).toString('latin1');
  return { dictionary: `<<${entries}/Filter/FlateDecode/Length ${data.length}>>`, data };
}

/** Streams as they are, all other objects in one stream, and a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8). */
function writePdf({ root, info, size, plain, streams }) {
  const [container, table] = [size, size + 1];
  let offset = 0;
  const bodies = plain.map(([number, body]) => {
    const place = `${number} ${offset}`;
    offset += body.length + 1;
    return { place, body };
  });
  const index = `${bodies.map(({ place }) => place).join(' ')} `;
  const packed = pack(
    `/Type/ObjStm/N ${plain.length}/First ${index.length}`,
    index + bodies.map(({ body }) => `${body}\n`).join(''),
  );
  let file = '%PDF-1.5\n%\xe2\xe3\xcf\xd3\n';
  const rows = Array.from({ length: size + 2 }, () => [0, 0, 0]);
  plain.forEach(([number], position) => {
    rows[number] = [2, container, position];
  });
  for (const [number, dictionary, data] of [...streams, [container, packed.dictionary, packed.data]]) {
    rows[number] = [1, file.length, 0];
    file += `${number} 0 obj\n${dictionary}stream\n${data}\nendstream\nendobj\n`;
  }
  rows[table] = [1, file.length, 0];
  const bytes = rows.flatMap(([kind, a, b]) => [kind, a >> 16, (a >> 8) & 255, a & 255, b >> 8, b & 255]);
  const xref = pack(
    `/Type/XRef/Size ${size + 2}/W[1 3 2]/Root ${root}/Info ${info}`,
    Buffer.from(bytes).toString('latin1'),
  );
  const start = file.length;
  file += `${table} 0 obj\n${xref.dictionary}stream\n${xref.data}\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
