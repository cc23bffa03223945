import { graphql, type ResultOf } from '../api/graphql.ts';
import { documentRowFragment } from './document.ts';

/** What a list says about a deliverable. */
export const deliverableRowFragment = graphql(
  `
  fragment DeliverableRow on Deliverable {
    slug
    code
    title(locale: $locale) { value locale }
    status
    isLate
    dueOn
    deliveredOn
    languages
    summary(locale: $locale) { value locale }
    documents(first: 200) {
      nodes { ...DocumentRow }
    }
  }
`,
  [documentRowFragment],
);

export type DeliverableRow = ResultOf<typeof deliverableRowFragment>;
