import { readAll } from '../api/read.ts';
import type { Locale } from '../i18n/locales.ts';
import { sortRecordTypes } from '../i18n/record-type.ts';
import * as queries from '../queries/status.ts';
import { listRecords } from '../site-map/list-records.ts';

export interface RecordCount {
  /** The GraphQL type. */
  readonly type: string;
  readonly total: number;
  readonly demonstrations: number;
}

/** How many records of each type there are; the same in every language. */
export async function countRecords(locale: Locale): Promise<RecordCount[]> {
  const records = await listRecords(locale);
  const [mobilityTerms, tasks, deliverables, units, contacts] = await Promise.all([
    readAll(queries.statusMobilityTermsQuery, {}, (data) => data.entries),
    readAll(queries.statusTasksQuery, {}, (data) => data.entries),
    readAll(queries.statusDeliverablesQuery, {}, (data) => data.entries),
    readAll(queries.statusUnitsQuery, {}, (data) => data.entries),
    readAll(queries.statusContactsQuery, {}, (data) => data.entries),
  ]);
  const byType: Record<string, readonly { readonly isDemonstration: boolean }[]> = {
    Agreement: records.agreements,
    Article: records.articles,
    Call: records.calls,
    Contact: contacts,
    Deliverable: deliverables,
    Document: records.documents,
    Event: records.events,
    MobilityTerm: mobilityTerms,
    Network: records.networks,
    OrganisationalUnit: units,
    Page: records.pages,
    Partner: records.partners,
    Programme: records.programmes,
    Project: records.projects,
    Task: tasks,
    WorkPackage: records.workPackages,
  };
  const counts = Object.entries(byType).map(([type, all]) => ({
    type,
    total: all.length,
    demonstrations: all.filter(({ isDemonstration }) => isDemonstration).length,
  }));
  return sortRecordTypes(counts, ({ type }) => type);
}
