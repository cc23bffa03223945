import { graphql, type ResultOf } from '../graphql.ts';

export const viewerQuery = graphql(`
  query DeskViewer {
    viewer {
      account { id name email hasPassword hasSecondFactor }
      actions
      grants {
        role
        locales
        partner { id slug label { value } }
        project { id slug label { value } }
      }
    }
  }
`);

type Known = ResultOf<typeof viewerQuery>['viewer'];

/** Somebody who is signed in. */
export type Viewer = Omit<Known, 'account'> & { readonly account: NonNullable<Known['account']> };
export type Grant = Known['grants'][number];

export const signInMethodsQuery = graphql(`
  query SignInMethods { signInMethods { identityProvider } }
`);

export const sessionsQuery = graphql(`
  query Sessions {
    currentSession
    sessions { id createdAt lastSeenAt ipAddress userAgent }
  }
`);

export const endSession = graphql(`
  mutation EndSession($input: ByIdInput!) { endSession(input: $input) { userErrors { code sentence values message } } }
`);

export const endOtherSessions = graphql(`
  mutation EndOtherSessions { endOtherSessions { userErrors { code sentence values message } } }
`);

export const whoMayQuery = graphql(`
  query WhoMay($action: Action!, $id: ID) { viewer { may(action: $action, id: $id) { reason sentence values } } }
`);

export const changeMyself = graphql(`
  mutation ChangeMyself($input: ChangeMyselfInput!) { changeMyself(input: $input) { userErrors { code sentence values message } } }
`);

export const invitationQuery = graphql(`
  query Invitation($token: String!) {
    invitation(token: $token) {
      email
      invitedBy
      expiresAt
      grants { role locales partner { id slug label { value } } project { id slug label { value } } }
    }
    signInMethods { identityProvider }
  }
`);

export const acceptInvitation = graphql(`
  mutation AcceptInvitation($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) { userErrors { field code sentence values message } }
  }
`);
