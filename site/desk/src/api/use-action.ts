import type { AnyVariables, DocumentInput, OperationContext } from '@urql/core';
import { useCallback, useState } from 'react';
import { client, findFailure } from './client.ts';
import { useFailures } from './failures.tsx';
import { useSession } from './session.tsx';

/** Runs mutations one by one. Each that fails is reported in the one place; its answer is then undefined. */
export function useAction(): {
  run: <Data, Variables extends AnyVariables>(
    document: DocumentInput<Data, Variables>,
    variables: Variables,
  ) => Promise<Data | undefined>;
  isRunning: boolean;
} {
  const { report } = useFailures();
  const { end } = useSession();
  const [running, setRunning] = useState(0);
  const run = useCallback(
    async <Data, Variables extends AnyVariables>(document: DocumentInput<Data, Variables>, variables: Variables) => {
      setRunning((count) => count + 1);
      const result = await client.mutation(document, variables).toPromise();
      setRunning((count) => count - 1);
      const failure = findFailure(result);
      if (failure === undefined) return result.data;
      if (failure.code === 'UNAUTHENTICATED') end();
      else report(failure);
      return undefined;
    },
    [report, end],
  );
  return { run, isRunning: running > 0 };
}

/** Reads something once, past the cache. */
export const readFresh = <Data, Variables extends AnyVariables>(
  document: DocumentInput<Data, Variables>,
  variables: Variables,
  context: Partial<OperationContext> = {},
) => client.query(document, variables, { requestPolicy: 'network-only', ...context }).toPromise();
