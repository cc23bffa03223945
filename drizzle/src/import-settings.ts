import { siteLinks, siteSettings } from '@portolan/schema/tables';
import { eq, type SQL } from 'drizzle-orm';
import type { NounKey } from './content/noun-form.ts';
import type { Content } from './content/read-content.ts';
import type { SiteSettingsRecord } from './content/site-settings-form.ts';
import type { Db } from './database.ts';
import type { ImportReport } from './import-report.ts';
import { digestOf, type LastImport, rememberImport } from './last-imports.ts';
import { writeRevision } from './publish-record.ts';

const name = 'site-settings/portal';
/** Stands for the one settings row, whose key is no UUID. */
export const settingsRecordId = '00000000-0000-7000-8000-000000000001';

/** Writes the settings of the portal, by the same rules as any record. `idOf` gives the id of a record that is there. */
export async function importSettings(
  tx: Pick<Db, 'insert' | 'update' | 'delete' | 'select'>,
  contentSet: string,
  { record, written }: NonNullable<Content['siteSettings']>,
  idOf: (noun: NounKey, slug: string) => string,
  imports: ReadonlyMap<string, LastImport>,
  report: ImportReport,
): Promise<void> {
  const [existing] = await tx.select({ revision: siteSettings.revision }).from(siteSettings);
  const last = imports.get(name);
  const digest = digestOf(written);
  if (existing && last?.digest === digest) return void report.left.push(name);
  if (existing && existing.revision !== last?.revision) return void report.kept.push(name);

  const revision = (existing?.revision ?? 0) + 1;
  await writeSettingsRows(tx, record, idOf, { revision });
  const reason = `Content set "${contentSet}"`;
  await writeRevision(tx, {
    noun: 'SiteSettings',
    recordId: settingsRecordId,
    revision,
    actor: 'import',
    reason,
    after: record,
  });
  await rememberImport(tx, {
    contentSet,
    noun: 'site-settings',
    slug: 'portal',
    recordId: settingsRecordId,
    digest,
    revision,
  });
  (existing ? report.changed : report.created).push(name);
}

/** Replaces the settings and their links. */
export async function writeSettingsRows(
  tx: Pick<Db, 'insert' | 'delete'>,
  record: SiteSettingsRecord,
  idOf: (noun: NounKey, slug: string) => string,
  stamp: { revision: number; updatedAt?: string | SQL },
): Promise<void> {
  const { links, featuredProject, featuredNetwork, ...values } = record;
  const row = {
    tagline: null,
    operator: null,
    contactEmail: null,
    contactUrl: null,
    ...values,
    featuredProjectId: featuredProject === undefined ? null : idOf('projects', featuredProject),
    featuredNetworkId: featuredNetwork === undefined ? null : idOf('networks', featuredNetwork),
    ...stamp,
  };
  await tx.insert(siteSettings).values(row).onConflictDoUpdate({ target: siteSettings.id, set: row });
  await tx.delete(siteLinks).where(eq(siteLinks.siteSettingsId, 1));
  if (links.length > 0) {
    await tx.insert(siteLinks).values(links.map((link, position) => ({ ...link, position, siteSettingsId: 1 })));
  }
}
