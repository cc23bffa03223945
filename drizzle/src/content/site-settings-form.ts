import { locale } from '@portolan/schema/vocabularies/locale';
import { z } from 'zod';
import { email, localised, slug, url, valueIn } from './fields.ts';

export const siteSettingsForm = z.strictObject({
  sourceLocale: valueIn(locale).default('en'),
  name: localised,
  tagline: localised.optional(),
  operator: localised.optional(),
  featuredProject: slug.optional(),
  featuredNetwork: slug.optional(),
  locales: z.array(valueIn(locale)).default([...locale.values]),
  contactEmail: email.optional(),
  contactUrl: url.optional(),
  links: z.array(z.strictObject({ label: localised, url })).default([]),
});

export type SiteSettingsRecord = z.infer<typeof siteSettingsForm>;
