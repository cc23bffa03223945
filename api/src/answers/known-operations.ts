import {
  type DocumentNode,
  type GraphQLInputType,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
  OperationTypeNode,
  typeFromAST,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { ValueNeeded, type Variables } from '../select/slot.ts';
import { formOfVariables } from './form-of-variables.ts';
import { type Contract, compilePlan, type Plan } from './plan.ts';

/** Forms of variables that one operation has plans for. */
const mostPlans = 64;
/** In characters of their texts, all operations together. */
const mostText = 8 * 1024 * 1024;
/** However short they are: what is known of one takes a hundred times its text. */
const mostOperations = 2_000;

/** An operation that was answered without error once, so that it is known to be valid and within all limits. */
class KnownOperation {
  readonly #contract: Contract;
  readonly #document: DocumentNode;
  readonly #operation: OperationDefinitionNode;
  readonly #types: { name: string; type: GraphQLInputType }[];
  readonly #decided = new Set<string>();
  readonly #plans = new LRUCache<string, { plan: Plan | undefined }>({ max: mostPlans });

  constructor(contract: Contract, document: DocumentNode, operation: OperationDefinitionNode) {
    this.#contract = contract;
    this.#document = document;
    this.#operation = operation;
    this.#types = (operation.variableDefinitions ?? []).map(({ variable, type }) => ({
      name: variable.name.value,
      type: typeFromAST(contract.schema, type as never) as GraphQLInputType,
    }));
  }

  get name(): string | undefined {
    return this.#operation.name?.value;
  }

  /** The variables as the operation declares them; undefined when they are not. */
  coerce(given: Variables): Variables | undefined {
    const definitions = this.#operation.variableDefinitions ?? [];
    return definitions.length === 0 ? {} : getVariableValues(this.#contract.schema, definitions, given).coerced;
  }

  /** The plan for coerced variables; undefined when the operation cannot be answered by one statement. */
  plan(variables: Variables): Plan | undefined {
    for (;;) {
      const { key, template } = formOfVariables(this.#types, variables, this.#decided);
      const found = this.#plans.get(key);
      if (found !== undefined) return found.plan;
      try {
        const plan = compilePlan(this.#contract, this.#document, this.#operation, template);
        this.#plans.set(key, { plan });
        return plan;
      } catch (error) {
        if (!(error instanceof ValueNeeded) || this.#decided.has(error.path)) throw error;
        this.#decided.add(error.path);
      }
    }
  }
}

/** The operations that were answered of late, by their text. */
export class KnownOperations {
  readonly #contract: Contract;
  readonly #operations = new LRUCache<string, KnownOperation>({
    max: mostOperations,
    maxSize: mostText,
    sizeCalculation: (_operation, text) => text.length + 1,
  });

  constructor(contract: Contract) {
    this.#contract = contract;
  }

  find(query: string, operationName: string | undefined): KnownOperation | undefined {
    return this.#operations.get(nameOf(query, operationName));
  }

  /** Remembers an operation that was answered without error. */
  learn(query: string, operationName: string | undefined, document: DocumentNode): void {
    const name = nameOf(query, operationName);
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== OperationTypeNode.QUERY || this.#operations.has(name)) return;
    this.#operations.set(name, new KnownOperation(this.#contract, document, operation));
  }
}

const nameOf = (query: string, operationName = '') => `${operationName}\n${query}`;
