/** Work that keeps a project sound rather than making its results, in the order in which a page tells of it. */
export const supportingKinds = ['QUALITY', 'MANAGEMENT', 'SUSTAINABILITY'] as const;

export type SupportingKind = (typeof supportingKinds)[number];

export const isSupporting = ({ kind }: { readonly kind: string }): boolean =>
  supportingKinds.some((supporting) => supporting === kind);
