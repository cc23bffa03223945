import { GraphQLObjectType, type GraphQLSchema, getNamedType } from 'graphql';
import { nounFields } from '../select/compiler.ts';
import { type AnyRow, isNoun } from '../select/declaration.ts';

/** Throws with every field that a declared type promises and neither a column nor the declaration can read. */
export function assertDeclared(schema: GraphQLSchema, declarations: ReadonlyMap<string, AnyRow>): void {
  const missing: string[] = [];
  for (const [name, declaration] of declarations) {
    const type = schema.getType(name);
    if (!(type instanceof GraphQLObjectType)) {
      missing.push(`type ${name}`);
      continue;
    }
    const columns = declaration.table as Record<string, unknown>;
    const known = { ...declaration.fields, ...declaration.relations, ...(isNoun(declaration) && nounFields) };
    for (const field of Object.keys(type.getFields())) {
      if (!(field in known) && !(field in columns)) missing.push(`${name}.${field}`);
    }
    for (const [field, relation] of Object.entries(declaration.relations)) {
      const given = type.getFields()[field];
      const expected = relation.kind === 'connection' ? `${relation.target}Connection` : relation.target;
      if (given !== undefined && getNamedType(given.type).name !== expected)
        missing.push(`${name}.${field} as ${expected}`);
    }
  }
  if (missing.length > 0) throw new Error(`Nothing says how these are read: ${missing.join(', ')}.`);
}
