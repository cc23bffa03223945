import { drawChart, type Port } from '@portolan/site/src/components/Chart/draw-chart.ts';
import { expect, it } from 'vitest';

const toPort = (id: string, longitude: number, latitude: number): Port => ({
  id,
  name: id,
  label: id,
  longitude,
  latitude,
});
const cartagena = toPort('cartagena', -0.98, 37.6);
const others = [
  toPort('murcia', -1.13, 37.99),
  toPort('cluj', 23.6, 46.77),
  toPort('almaty', 76.9, 43.24),
  toPort('suva', 178.44, -18.14),
  toPort('fairbanks', -147.72, 64.84),
  toPort('ushuaia', -68.3, -54.8),
];

it.each(others)('a chart of two partners has both well inside its frame, and land: Cartagena and $id', (other) => {
  const { ports, size, coast, lines } = drawChart([cartagena, other], [{ from: 'cartagena', to: other.id }], 640);
  for (const { x, y } of ports) {
    expect(x).toBeGreaterThan(10);
    expect(x).toBeLessThan(size.width - 10);
    expect(y).toBeGreaterThan(10);
    expect(y).toBeLessThan(size.height - 10);
  }
  expect(coast.land).toMatch(/^M/);
  expect(lines).toHaveLength(1);
});

it('charts of neighbouring pairs share one coast', () => {
  const draw = (shift: number) =>
    drawChart([toPort('a', 10 + shift, 50), toPort('b', 24 + shift, 47)], [], 640).coast.land;
  expect(draw(0.2)).toBe(draw(0));
});
