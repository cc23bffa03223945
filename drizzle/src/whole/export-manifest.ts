import { z } from 'zod';

/** Rises when an older Portolan could not read what is written now. */
export const formatVersion = 1;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What an export or a backup holds, and how to tell that it is whole. */
export const exportManifest = z.strictObject({
  format: z.enum(['portolan-export', 'portolan-backup']),
  formatVersion: z.int().positive(),
  exportedAt: z.iso.datetime(),
  /** Lines by file, and how many public files. */
  counts: z.record(z.string(), z.int().nonnegative()),
  parts: z.array(z.strictObject({ path: z.string(), bytes: z.int().nonnegative(), sha256 })),
  notExported: z.array(z.string()),
});

export type ExportManifest = z.infer<typeof exportManifest>;

/** An export that cannot be made, or one that cannot be restored; the message says why and what to do. */
export class ExportError extends Error {
  override readonly name = 'ExportError';
}
