import decodeQR from 'qr/decode.js';

const scale = 4;

/** What a camera reads in a QR code that is drawn as squares of an SVG path. */
export function readPicture(svg: string): string {
  const size = Number(/<rect width="(\d+)"/.exec(svg)?.[1]) * scale;
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  for (const [, x = '', y = ''] of svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let row = 0; row < scale; row += 1) {
      const start = ((Number(y) * scale + row) * size + Number(x) * scale) * 4;
      for (let pixel = 0; pixel < scale; pixel += 1) data.fill(0, start + pixel * 4, start + pixel * 4 + 3);
    }
  }
  return decodeQR({ width: size, height: size, data });
}
