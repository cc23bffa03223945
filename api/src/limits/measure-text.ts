import { GraphQLError, Lexer, Source, TokenKind } from 'graphql';

export interface TextSize {
  tokens: number;
  /** Brackets of any kind that are open at once. */
  brackets: number;
  directives: number;
}

const opening = new Set<string>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing = new Set<string>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/**
 * Measures a document token by token, before anybody parses it: a parser calls itself for each bracket. Stops where a
 * measure is beyond `most`, and where the text is no GraphQL, which is for the parser to say.
 */
export function measureText(text: string, most: TextSize): TextSize {
  const size: TextSize = { tokens: 0, brackets: 0, directives: 0 };
  const lexer = new Lexer(new Source(text));
  let open = 0;
  try {
    for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
      size.tokens += 1;
      if (opening.has(token.kind)) open += 1;
      else if (closing.has(token.kind)) open -= 1;
      else if (token.kind === TokenKind.AT) size.directives += 1;
      size.brackets = Math.max(size.brackets, open);
      if (size.tokens > most.tokens || size.brackets > most.brackets || size.directives > most.directives) break;
    }
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
  }
  return size;
}
