// Not in files of their own: a formatter would spread short selections over many lines.

export const partners = `
query Partners {
  partners(
    first: 2
    filter: { isDemonstration: false }
  ) {
    totalCount
    nodes {
      slug
      countryCode
      name(locale: ZH) { value locale }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

export const mobility = `
query WhereCanIGo {
  whereCanIGo(
    first: 2
    filter: { mobilityType: [STUDENT_STUDIES] }
  ) {
    totalCount
    nodes {
      iscedFields
      mobilitiesPerYear
      sendingPartner { shortName countryCode }
      receivingPartner { slug countryCode }
    }
    facets(by: RECEIVING_COUNTRY) { value count }
  }
}`;

export const calls = `
query OpenCalls {
  calls(
    filter: { status: [OPEN] }
    orderBy: { field: DEADLINE }
  ) {
    totalCount
    nodes {
      title { value }
      deadlineAt
      timeZone
      audiences
      amount { amount currency }
      isDemonstration
    }
  }
}`;

export const project = `
query Project($slug: String!) {
  project(slug: $slug) {
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
}`;

export const search = `
query Search($words: String!) {
  search(query: $words, first: 10) {
    totalCount
    nodes {
      __typename
      slug
      label { value }
    }
  }
}`;
