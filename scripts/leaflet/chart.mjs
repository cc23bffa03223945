import { drawChart } from '../../site/src/components/Chart/draw-chart.ts';
import { drawRose } from '../../site/src/components/CompassRose/rose.ts';
import { escapeHtml } from './escape-html.mjs';

const width = 960;

function drawPort({ label, isHub, x, y, radius, place }) {
  const anchor = place?.anchor === 'start' ? '' : ` text-anchor="${place?.anchor}"`;
  const text = place === undefined ? '' : `<text x="${place.x}" y="${place.y}"${anchor}>${escapeHtml(label)}</text>`;
  return `<g class="chart-port${isHub ? ' chart-port--hub' : ''}"><circle cx="${x}" cy="${y}" r="${radius}"/>${text}</g>`;
}

/** The degree scale around the sea, as on the portal's charts. */
function drawFrame({ width, height }) {
  const countSteps = (length) => 2 * Math.round(length / 80) + 1;
  const across = `M10 5H${width - 10}M10 ${height - 5}H${width - 10}`;
  const down = `M5 10V${height - 10}M${width - 5} 10V${height - 10}`;
  return `<path class="chart-margin" d="M0 0H${width}V${height}H0ZM10 10V${height - 10}H${width - 10}V10Z"/>
    <path class="chart-scale" d="${across}" pathLength="${2 * countSteps(width)}"/>
    <path class="chart-scale" d="${down}" pathLength="${2 * countSteps(height)}"/>
    <rect class="chart-frame" x="10" y="10" width="${width - 20}" height="${height - 20}"/>
    <rect class="chart-frame" x="0.5" y="0.5" width="${width - 1}" height="${height - 1}"/>`;
}

/** The compass rose by which the portal is known. */
export function drawMark() {
  const { dark, light } = drawRose(48);
  return `<svg class="rose" viewBox="-50 -50 100 100" aria-hidden="true"><path class="rose-light" d="${light}"/><path class="rose-dark" d="${dark}"/></svg>`;
}

/** The consortium as ports of a portolan chart, as SVG; the lines run from the coordinator. */
export function drawConsortium(partners, title) {
  const placed = partners.filter(({ partner }) => partner.coordinates !== null);
  const hub = placed.find(({ role }) => role === 'COORDINATOR')?.partner.slug;
  const ports = placed.map(({ partner }) => ({
    id: partner.slug,
    name: partner.name.value,
    label: partner.shortName ?? partner.name.value,
    isHub: partner.slug === hub,
    ...partner.coordinates,
  }));
  const lines = hub === undefined ? [] : ports.map(({ id }) => ({ from: hub, to: id }));
  const { size, coast, rhumbs, lines: drawnLines, ports: drawn, rose } = drawChart(ports, lines, width);
  const points = drawRose(40);
  return `<figure class="chart" role="img" aria-label="${escapeHtml(title)}">
    <svg viewBox="0 0 ${size.width} ${size.height}" aria-hidden="true">
    <rect class="chart-sea" width="${size.width}" height="${size.height}"/>
    <path class="chart-land" d="${coast.land}"/>
    ${coast.borders === '' ? '' : `<path class="chart-borders" d="${coast.borders}"/>`}
    <path class="chart-rhumbs" d="${rhumbs.principal}"/>
    <path class="chart-rhumbs chart-rhumbs--half" d="${rhumbs.half}"/>
    <path class="chart-rhumbs chart-rhumbs--quarter" d="${rhumbs.quarter}"/>
    <g class="chart-rose" transform="translate(${rose.map(Math.round).join(' ')})">
      <path class="rose-light" d="${points.light}"/><path class="rose-dark" d="${points.dark}"/>
    </g>
    <path class="chart-lines" d="${drawnLines}"/>
    ${drawn.map(drawPort).join('')}
    ${drawFrame(size)}
    </svg>
  </figure>`;
}
