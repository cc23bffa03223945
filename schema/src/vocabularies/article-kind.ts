import { type ValueOf, vocabulary } from './vocabulary.ts';

export const articleKind = vocabulary('ArticleKind', 'What an article is.', {
  news: 'News',
  blog: 'Blog post',
  story: 'Story of somebody or something',
});

export type ArticleKind = ValueOf<typeof articleKind>;
