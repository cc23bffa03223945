import type { Locale } from '@portolan/schema/vocabularies/locale';
import { routes } from '@portolan/site/src/routes.ts';
import type { RecordFact } from './portal-facts.ts';

/** Where the page of a record is. */
export function addressOf({ noun, slug, project = '' }: RecordFact, locale: Locale): string {
  switch (noun) {
    case 'partners':
      return routes.partner(locale, slug);
    case 'networks':
      return routes.network(locale, slug);
    case 'programmes':
      return routes.programme(locale, slug);
    case 'calls':
      return routes.call(locale, slug);
    case 'guides':
      return routes.guide(locale, slug);
    case 'agreements':
      return routes.agreement(locale, slug);
    case 'projects':
      return routes.project(locale, slug);
    case 'workPackages':
      return routes.workPackage(locale, project, slug);
    case 'goodPractices':
      return routes.goodPractice(locale, slug);
    case 'strategies':
      return routes.strategy(locale, slug);
    case 'events':
      return routes.event(locale, slug);
    case 'documents':
      return routes.document(locale, slug);
    case 'articles':
      return routes.article(locale, slug);
    case 'pages':
      return routes.page(locale, slug);
  }
}
