import { graphql, type ResultOf } from '../graphql.ts';

export const peopleQuery = graphql(`
  query People {
    signInMethods { sendsLetters }
    people {
      id
      name
      email
      isActive
      lastSeenAt
      grants { role locales partner { id slug label { value } } project { id slug label { value } } }
    }
    invitations {
      id
      email
      expiresAt
      isExpired
      grants { role locales partner { id slug label { value } } project { id slug label { value } } }
    }
  }
`);

export type Person = ResultOf<typeof peopleQuery>['people'][number];
export type Invitation = ResultOf<typeof peopleQuery>['invitations'][number];

export const invite = graphql(`
  mutation Invite($input: InviteInput!) { invite(input: $input) { link isSent userErrors { code sentence values message } } }
`);

export const revokeInvitation = graphql(`
  mutation RevokeInvitation($input: ByIdInput!) { revokeInvitation(input: $input) { userErrors { code sentence values message } } }
`);

export const changeGrants = graphql(`
  mutation ChangeGrants($input: ChangeGrantsInput!) { changeGrants(input: $input) { userErrors { code sentence values message } } }
`);

export const deactivatePerson = graphql(`
  mutation DeactivatePerson($input: ByIdInput!) { deactivatePerson(input: $input) { userErrors { code sentence values message } } }
`);

export const reactivatePerson = graphql(`
  mutation ReactivatePerson($input: ByIdInput!) { reactivatePerson(input: $input) { userErrors { code sentence values message } } }
`);

export const createPasswordLink = graphql(`
  mutation CreatePasswordLink($input: ByIdInput!) { createPasswordLink(input: $input) { link isSent userErrors { code sentence values message } } }
`);

export const keysQuery = graphql(`
  query ApiKeys {
    apiKeys {
      id
      name
      start
      expiresAt
      lastUsedAt
      createdBy { name }
      grants { role locales partner { id slug label { value } } project { id slug label { value } } }
    }
  }
`);

export type ApiKey = ResultOf<typeof keysQuery>['apiKeys'][number];

export const createApiKey = graphql(`
  mutation CreateApiKey($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret userErrors { code sentence values message } } }
`);

export const revokeApiKey = graphql(`
  mutation RevokeApiKey($input: ByIdInput!) { revokeApiKey(input: $input) { userErrors { code sentence values message } } }
`);
