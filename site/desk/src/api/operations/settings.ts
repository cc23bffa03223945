import { graphql, type ResultOf } from '../graphql.ts';

export const settingsQuery = graphql(`
  query Settings { siteSettingsRecord { values revision updatedAt } }
`);

export type SettingsRecord = ResultOf<typeof settingsQuery>['siteSettingsRecord'];

export const updateSettings = graphql(`
  mutation UpdateSettings($input: UpdateSiteSettingsInput!) {
    updateSiteSettings(input: $input) {
      record { values revision updatedAt }
      userErrors { field code sentence values message }
      conflicts { path theirs mine editor { name } at }
    }
  }
`);
