/** Worked examples that the query editor opens with. Each runs against the content that comes with Portolan. */
export const exampleQueries = `# Portolan: the cooperation of universities as a graph.
# Put the cursor into an operation and press Ctrl+Enter. The documentation is behind the book at the left.

# Who are the partners in Kazakhstan, and what are they called in Chinese?
query Partners {
  partners(filter: { countryCode: ["KZ"] }) {
    totalCount
    nodes {
      slug
      name(locale: ZH) { value locale }
      city { value }
    }
  }
}

# What does the WELCOME project do, and who is responsible?
query Project {
  project(slug: "welcome") {
    acronym
    title { value }
    workPackages {
      nodes {
        number
        title { value }
        partners { role partner { shortName } }
        tasks { number title { value } }
      }
    }
  }
}

# What can I apply for now?
query OpenCalls {
  calls(filter: { status: [OPEN] }, orderBy: { field: DEADLINE }) {
    nodes { title { value } deadlineAt timeZone amount { amount currency } }
    facets(by: AUDIENCE) { value count }
  }
}

# Where can I go with my field of study?
query WhereCanIGo {
  whereCanIGo(filter: { mobilityType: [STUDENT_STUDIES], iscedField: ["07"], sendingPartner: ["upct"] }) {
    totalCount
    nodes {
      receivingPartner { name { value } countryCode }
      mobilitiesPerYear
      language
      cefrLevel
    }
    facets(by: RECEIVING_COUNTRY) { value count }
  }
}

# Anything that has to do with a word, in any language.
query Search {
  search(query: "同济") {
    totalCount
    nodes { __typename id label(locale: ZH) { value } }
  }
}
`;
