import type { Locale } from '../i18n/locales.ts';
import type { Article } from '../queries/article-pages.ts';
import { routes } from '../routes.ts';
import { inOwn, namePartner, nameProject, type Thing, toId, toUrl, websiteId } from './thing.ts';

const types: Record<Article['kind'], string> = { NEWS: 'NewsArticle', BLOG: 'BlogPosting', STORY: 'Article' };

export function describeArticle(locale: Locale, article: Article): Thing {
  const { slug, title, authorName, authorPartner, authorUnit } = article;
  return {
    '@type': types[article.kind],
    '@id': toId((other) => routes.article(other, slug)),
    headline: title.value,
    description: inOwn(article.summary, locale),
    url: toUrl(routes.article(locale, slug)),
    inLanguage: locale,
    datePublished: article.publishedAt,
    dateModified: article.updatedAt,
    image: article.coverUrl === null ? undefined : toUrl(article.coverUrl),
    keywords: article.topics,
    author: [
      authorName === null ? undefined : { '@type': 'Person', name: authorName },
      authorUnit === null ? undefined : { '@type': 'Organization', name: authorUnit.name.value },
      authorPartner === null ? undefined : namePartner(locale, authorPartner),
    ],
    isPartOf: { '@id': websiteId },
    about: [
      ...article.partners.map((partner) => namePartner(locale, partner)),
      ...article.projects.map((project) => nameProject(locale, project)),
    ],
  };
}
