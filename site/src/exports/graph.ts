import { DataFactory, type NamedNode, type Quad, type Quad_Object, Writer } from 'n3';
import { prefixes } from './catalogue-terms.ts';

const { literal, namedNode, quad } = DataFactory;

export type Name = `${keyof typeof prefixes}:${string}`;

/** What a property may be given: one value, several, or nothing, which leaves the property out. */
type Values = Quad_Object | undefined | readonly (Quad_Object | undefined)[];

export type Properties = Partial<Record<Name, Values>>;

const isPrefix = (text: string): text is keyof typeof prefixes => Object.hasOwn(prefixes, text);

/** The IRI that a name such as `dcat:Dataset` stands for. */
function toIri(name: Name): NamedNode {
  const [prefix = '', local = ''] = name.split(':');
  if (!isPrefix(prefix)) throw new Error(`No prefix "${prefix}".`);
  return namedNode(prefixes[prefix] + local);
}

export const typed = (value: string | number, type: Name) => literal(String(value), toIri(type));

/** RDF statements about things, in the order in which they were made, written in either syntax. */
export class Graph {
  readonly #quads = new Map<string, Quad>();

  /** Says what something is and has, and gives its IRI. */
  add(iri: string, type: Name, properties: Properties = {}): NamedNode {
    const subject = namedNode(iri);
    this.#state(subject, 'rdf:type', toIri(type));
    for (const [name, values] of Object.entries(properties) as [Name, Values][]) {
      for (const value of [values].flat()) if (value !== undefined) this.#state(subject, name, value as Quad_Object);
    }
    return subject;
  }

  #state(subject: NamedNode, name: Name, value: Quad_Object): void {
    const statement = quad(subject, toIri(name), value);
    this.#quads.set(JSON.stringify(statement), statement);
  }

  toTurtle(): Promise<string> {
    const writer = new Writer({ prefixes });
    writer.addQuads([...this.#quads.values()]);
    return new Promise((resolve, reject) =>
      writer.end((error, text) => (error === null || error === undefined ? resolve(text) : reject(error))),
    );
  }

  toJsonLd(): string {
    const things = new Map<string, Record<string, unknown[]>>();
    for (const { subject, predicate, object } of this.#quads.values()) {
      const thing = things.get(subject.value) ?? {};
      things.set(subject.value, thing);
      const isType = predicate.equals(toIri('rdf:type'));
      const key = isType ? '@type' : predicate.value;
      thing[key] = [...(thing[key] ?? []), isType ? object.value : toJson(object)];
    }
    return JSON.stringify([...things].map(([iri, thing]) => ({ '@id': iri, ...thing })));
  }
}

function toJson(object: Quad_Object): object {
  if (object.termType !== 'Literal') return { '@id': object.value };
  if (object.language !== '') return { '@value': object.value, '@language': object.language };
  return object.datatype.value === `${prefixes.xsd}string`
    ? { '@value': object.value }
    : { '@value': object.value, '@type': object.datatype.value };
}
