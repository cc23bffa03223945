import { graphql } from '../api/graphql.ts';

/** A project of this portal, for the examples that need one to ask about. */
export const sampleProjectQuery = graphql(`
  query SampleProject {
    siteSettings {
      featuredProject { slug acronym }
    }
    projects(first: 1) {
      nodes { slug acronym }
    }
  }
`);
