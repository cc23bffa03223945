import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  getVariableValues,
  Kind,
  OperationTypeNode,
} from 'graphql';
import type { Context } from '../context.ts';
import { badInput, tooComplex } from '../errors/portolan-error.ts';
import { refuseWhole } from '../http/answer-errors.ts';
import { type Allowance, limitOf } from './allowance.ts';
import { findBadValue } from './check-values.ts';
import { type Cost, costOf, noCost } from './cost.ts';

/** A request with this header is told what it cost. */
export const costHeader = 'portolan-cost';

/** Refuses operations for the values that they bring and for what they cost, and tells the cost to whoever asks. */
export function limitOperations(isRecord: (type: string) => boolean): ApolloServerPlugin<Context> {
  const priceOf = (
    { schema, request, document, operation }: GraphQLRequestContext<Context>,
    answer?: unknown,
  ): Cost => {
    if (document === undefined || operation === undefined || operation === null) return noCost;
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {});
    // Without the variables that it needs it is refused before it costs anything.
    if (coerced === undefined) return noCost;
    return costOf({ schema, isRecord, fragments: fragmentsOf(document), variables: coerced }, operation, answer);
  };
  return {
    async requestDidStart() {
      let requested: Cost | undefined;
      return {
        async didResolveOperation(asked) {
          const { request, document, operation, contextValue } = asked;
          const { allowance, spend } = contextValue.limited;
          if (operation?.operation === OperationTypeNode.SUBSCRIPTION) refuseWhole(noSubscriptions());
          // A change that began is done, however long it takes.
          if (operation?.operation === OperationTypeNode.MUTATION) contextValue.limited.end = Number.POSITIVE_INFINITY;
          const problem = findBadValue(request.variables, document, allowance);
          if (problem !== undefined) refuseWhole(problem);
          requested = priceOf(asked);
          if (contextValue.note !== undefined) contextValue.note.cost = requested.points;
          const excess = findExcessiveCost(requested, allowance);
          if (excess !== undefined) refuseWhole(excess);
          spend(requested.points);
        },
        async willSendResponse(asked) {
          const { request, response, contextValue } = asked;
          const { body } = response;
          if (requested === undefined || body.kind !== 'single') return;
          if (request.http?.headers.has(costHeader) !== true) return;
          const { data } = body.singleResult;
          const actual = data === null || data === undefined ? noCost : priceOf(asked, data);
          const most = limitOf('points', contextValue.limited.allowance);
          body.singleResult.extensions = {
            ...body.singleResult.extensions,
            cost: { requested: requested.points, actual: actual.points, ...(Number.isFinite(most) && { most }) },
          };
        },
      };
    },
  };
}

const noSubscriptions = () => badInput('There are no subscriptions here. Ask again, or read the feeds of the portal.');

export function findExcessiveCost({ points, records }: Cost, allowance: Allowance): GraphQLError | undefined {
  const mostRecords = limitOf('records', allowance);
  if (records > mostRecords) {
    return tooComplex(
      `The query asks for up to ${records} records; at most ${mostRecords} are allowed. Ask for smaller pages.`,
    );
  }
  const most = limitOf('points', allowance);
  if (points <= most) return undefined;
  return tooComplex(
    `The query costs ${points} points; at most ${most} are allowed. Ask for smaller pages, or for less of each record.`,
  );
}

export const fragmentsOf = ({ definitions }: DocumentNode): Map<string, FragmentDefinitionNode> =>
  new Map(definitions.flatMap((it) => (it.kind === Kind.FRAGMENT_DEFINITION ? [[it.name.value, it] as const] : [])));
