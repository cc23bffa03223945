import { graphql } from '../graphql.ts';

export const importSheet = graphql(`
  mutation ImportSheet($input: ImportSheetInput!) {
    importSheet(input: $input) {
      isWritten
      created
      changed
      skipped
      leftOut
      map
      rows
      problems { row cell header sentence values message }
      warnings { row cell header sentence values message }
    }
  }
`);
