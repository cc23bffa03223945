import type { Database } from '@portolan/drizzle/database';
import { takeBack } from '@portolan/drizzle/take-back';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { applyDraft } from './apply-draft.ts';
import { type PreviewTokens, previewHeader } from './previewed.ts';
import { createTurns } from './turns.ts';

type Handler = (request: FastifyRequest, reply: FastifyReply) => unknown;

/**
 * Lets questions about a draft be answered as if it were published: inside a transaction in which it is, and which is
 * always taken back. `databaseOf` gives the database that a request is to be answered from.
 */
export function createPreviewAnswers(database: Database, tokens: PreviewTokens) {
  const inside = new WeakMap<FastifyRequest, Database>();
  const inTurn = createTurns();
  return {
    databaseOf: (request: FastifyRequest): Database | undefined => inside.get(request),
    /** The handler of the endpoint, for these questions too. */
    wrap:
      (answer: Handler): Handler =>
      async (request, reply) => {
        const token = request.headers[previewHeader];
        if (token === undefined) return answer(request, reply);
        reply.header('cache-control', 'no-store');
        const previewed = tokens.find(String(token));
        if (previewed === undefined) {
          return reply.code(403).send({ errors: [{ message: over, extensions: { code: 'FORBIDDEN' } }] });
        }
        // The answer leaves when nothing of the draft is left in the database.
        return inTurn(() =>
          takeBack(database, async (tx, run) => {
            await applyDraft(tx, previewed);
            inside.set(request, { ...database, db: tx, run });
            return answer(request, reply);
          }),
        );
      },
  };
}

const over = 'This preview is over. Open it again.';
