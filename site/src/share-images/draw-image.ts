import { drawRhumbs } from '../components/Chart/rhumbs.ts';
import { drawRose } from '../components/CompassRose/rose.ts';
import { FontFamily } from './font-family.ts';
import { type ImageOrder, imageSize as size } from './image-order.ts';
import { breakLines, drawLine } from './set-text.ts';

const letters = new FontFamily('source-serif-4', 'noto-serif-sc');

const colours = { paper: '#fbfaf6', ink: '#14273a', soft: '#4a5b6b', vermilion: '#b93a2b', verdigris: '#2c7a74' };
const margin = 80;
const textWidth = 920;
const titleSizes = [
  { size: 84, lines: 2 },
  { size: 70, lines: 3 },
  { size: 58, lines: 4 },
  { size: 48, lines: 5 },
];

/** The sea that every title is drawn on: the net of winds, a compass rose, a frame. */
export function drawSea(): string {
  // Every line adds to the weight of the file: the quarter winds are left out.
  const { principal, half } = drawRhumbs(size);
  const { dark, light } = drawRose(104);
  const { paper, ink, vermilion, verdigris } = colours;
  const frame = (inset: number, line: number) =>
    `<rect x="${inset}" y="${inset}" width="${size.width - 2 * inset}" height="${size.height - 2 * inset}"
      fill="none" stroke="${ink}" stroke-width="${line}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}">
    <clipPath id="inside"><rect x="32" y="32" width="${size.width - 64}" height="${size.height - 64}"/></clipPath>
    <rect width="100%" height="100%" fill="${paper}"/>
    <g fill="none" stroke-width="1" clip-path="url(#inside)">
      <path d="${principal}" stroke="${ink}" opacity="0.14"/>
      <path d="${half}" stroke="${verdigris}" opacity="0.22"/>
    </g>
    <g transform="translate(${size.width - 150} ${size.height - 150})">
      <circle r="100" fill="${paper}" opacity="0.8"/>
      <circle r="80" fill="none" stroke="${ink}" stroke-width="1.5"/>
      <circle r="85" fill="none" stroke="${ink}" stroke-width="0.75"/>
      <path d="${light}" fill="${paper}" stroke="${ink}" stroke-width="1.25" stroke-linejoin="round"/>
      <path d="${dark}" fill="${ink}"/>
      <circle r="7" fill="${vermilion}"/>
    </g>
    ${frame(24, 2)}
    ${frame(32, 0.75)}
  </svg>`;
}

/** The largest letters in which the title fits; a title that never does is cut. */
function fitTitle(title: string): { size: number; lines: string[] } {
  const fitted = titleSizes.map((step) => ({ ...step, all: breakLines(letters, title, step.size, textWidth) }));
  const fit = fitted.find(({ all, lines }) => all.length <= lines) ?? fitted.at(-1);
  const lines = fit?.all.slice(0, fit.lines) ?? [];
  const isCut = fit !== undefined && fit.all.length > fit.lines;
  return {
    size: fit?.size ?? 0,
    lines: lines.map((line, index) => (isCut && index === lines.length - 1 ? `${line}…` : line)),
  };
}

/** The words of an image, to lie on the sea. */
export function drawWords({ title, kind, siteName }: ImageOrder): string {
  const { ink, soft, vermilion } = colours;
  const { size: letterSize, lines } = fitTitle(title);
  const top = 184 + letterSize * 0.5;
  const drawn = lines.map((line, index) => {
    const y = Math.round(top + index * letterSize * 1.16);
    return drawLine(letters, line, { size: letterSize, x: margin, y, colour: ink });
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}">
    <rect x="${margin}" y="84" width="64" height="6" fill="${vermilion}"/>
    ${drawLine(letters, kind, { size: 32, x: margin, y: 132, colour: soft })}
    ${drawn.join('')}
    ${drawLine(letters, siteName, { size: 36, x: margin, y: size.height - 88, colour: ink })}
  </svg>`;
}
