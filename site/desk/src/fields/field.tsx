import type { FormField } from '../nouns/form-field.ts';
import { ChildrenField } from './children-field.tsx';
import type { FieldProps } from './field-frame.tsx';
import { FileField } from './file-field.tsx';
import { FilesField } from './files-field.tsx';
import { IdentifierField } from './identifier-field.tsx';
import { LocalisedField } from './localised-field.tsx';
import { RelationField } from './relation-field.tsx';
import { ScalarField } from './scalar-field.tsx';
import { VocabularyField } from './vocabulary-field.tsx';

const filePaths = new Set(['path', 'coverPath']);

/** A field of a form, by what the contract says that it holds. */
export function Field(props: FieldProps & { field: FormField }) {
  const { field, path } = props;
  switch (field.kind) {
    case 'localised':
    case 'markdown':
      return <LocalisedField {...props} />;
    case 'vocabulary':
      return <VocabularyField {...props} />;
    case 'reference':
      return <RelationField {...props} />;
    case 'children':
      if (field.fields?.some(({ name }) => name === 'mediaType')) return <FilesField {...props} Inner={Field} />;
      return <ChildrenField {...props} Inner={Field} />;
    default:
      if (field.type === 'String' && filePaths.has(field.name)) return <FileField {...props} />;
      if (path[0] === 'identifiers' && field.name === 'value') return <IdentifierField {...props} />;
      return <ScalarField {...props} />;
  }
}
