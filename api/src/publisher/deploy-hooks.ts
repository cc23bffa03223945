import { setTimeout } from 'node:timers/promises';
import type { ReleaseFacts } from '@portolan/schema/renderer';
import type { DeployOutcome } from '@portolan/schema/tables';

/** Tells all that want to know that a release is live, and says what became of each. */
export type DeployHooks = (facts: ReleaseFacts, signal: AbortSignal) => Promise<DeployOutcome[]>;

export interface DeployHook {
  /** What it is called where its outcome is told, without anything secret. */
  readonly target: string;
  /** Resolves to a sentence about what it did; throws what went wrong. */
  run(facts: ReleaseFacts, signal: AbortSignal): Promise<string>;
}

/** In milliseconds, before the second and each later attempt: a receiver that restarts is back within these. */
const usualDelays: readonly number[] = [1000, 5000, 30_000, 120_000];

/** Runs hooks side by side, each again after a growing delay until it succeeds or the delays are used up. */
export const createDeployHooks =
  (hooks: readonly DeployHook[], delays = usualDelays): DeployHooks =>
  (facts, signal) =>
    Promise.all(hooks.map((hook) => deliver(hook, facts, delays, signal)));

async function deliver(
  hook: DeployHook,
  facts: ReleaseFacts,
  delays: readonly number[],
  signal: AbortSignal,
): Promise<DeployOutcome> {
  for (let attempts = 1; ; attempts += 1) {
    const [message, isDone] = await hook.run(facts, signal).then(
      (said) => [said, true] as const,
      (error: Error) => [error.message, false] as const,
    );
    const delay = delays[attempts - 1];
    if (isDone || delay === undefined || signal.aborted) {
      return { target: hook.target, isDone, attempts, message, at: new Date().toISOString() };
    }
    await setTimeout(delay, undefined, { signal }).catch(() => {});
  }
}
