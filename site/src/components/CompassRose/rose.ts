interface Rose {
  /** The halves of the points that lie in shadow, and those in light. */
  readonly dark: string;
  readonly light: string;
}

/** The eight points of a compass rose around the origin, north up, as two SVG paths. */
export function drawRose(radius: number): Rose {
  const at = (degrees: number, distance: number): string => {
    const angle = (degrees * Math.PI) / 180;
    return `${(Math.sin(angle) * distance).toFixed(1)} ${(-Math.cos(angle) * distance).toFixed(1)}`;
  };
  // The half winds first, so that the four main points lie over them.
  const winds = [45, 135, 225, 315, 0, 90, 180, 270];
  const half = (side: -1 | 1): string =>
    winds
      .map((wind) => {
        const isMain = wind % 90 === 0;
        const tip = at(wind, isMain ? radius : radius * 0.62);
        return `M0 0L${tip}L${at(wind + side * (isMain ? 45 : 22.5), radius * (isMain ? 0.17 : 0.22))}Z`;
      })
      .join('');
  return { dark: half(1), light: half(-1) };
}
