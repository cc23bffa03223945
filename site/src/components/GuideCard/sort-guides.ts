interface Sortable {
  readonly isDemonstration: boolean;
  readonly partner: object | null;
}

/** Guides that hold everywhere first, then those of one partner, and what is made up last; otherwise as they come. */
export const sortGuides = <Guide extends Sortable>(guides: readonly Guide[]): Guide[] =>
  guides.toSorted(
    (a, b) =>
      Number(a.isDemonstration) - Number(b.isDemonstration) || Number(a.partner !== null) - Number(b.partner !== null),
  );
