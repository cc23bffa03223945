const query = `query Leaflet($slug: String!, $locale: Locale!) {
  siteSettings { name(locale: $locale) { value } }
  project(slug: $slug) {
    acronym
    title(locale: $locale) { value locale }
    summary(locale: $locale) { value locale }
    objectives(locale: $locale) { value locale }
    reference
    fundingLabel(locale: $locale) { value locale }
    action(locale: $locale) { value locale }
    callYear
    startsOn
    endsOn
    budget { amount currency }
    budgetNote(locale: $locale) { value locale }
    website
    partners {
      role
      partner {
        slug
        shortName
        countryCode
        name(locale: $locale) { value locale }
        city(locale: $locale) { value locale }
        coordinates { latitude longitude attribution }
      }
    }
    workPackages(first: 200) {
      nodes {
        number
        title(locale: $locale) { value locale }
        summary(locale: $locale) { value locale }
        partners { partner { shortName name(locale: $locale) { value } } }
      }
    }
  }
}`;

/** What the API says about a project in one language. Throws with the API's own words when it says nothing. */
export async function readProject(apiUrl, slug, locale) {
  const response = await fetch(apiUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { slug, locale: locale.toUpperCase() } }),
  });
  const { data, errors } = await response.json();
  if (errors !== undefined) throw new Error(`The API at ${apiUrl} says: ${errors[0].message}`);
  return { ...data.project, portal: data.siteSettings?.name.value ?? 'Portolan' };
}
