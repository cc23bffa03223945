import { z } from 'zod';

const name = z.object({
  value: z.string().trim().min(1),
  lang: z.string().nullish(),
  types: z.array(z.enum(['ror_display', 'label', 'alias', 'acronym'])),
});

const location = z.object({
  geonames_details: z.object({
    country_code: z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 code such as KZ'),
    country_subdivision_name: z.string().trim().nullish(),
    name: z.string().trim().min(1),
    lat: z.number().nullish(),
    lng: z.number().nullish(),
  }),
});

/** What is read of a record of the Research Organization Registry, in version 2 of its schema. */
export const rorRecord = z.object({
  id: z.string().regex(/^https:\/\/ror\.org\/0[a-z0-9]{8}$/, 'must be like https://ror.org/02k5kx966'),
  status: z.enum(['active', 'inactive', 'withdrawn']),
  types: z.array(z.string()),
  names: z
    .array(name)
    .refine((names) => names.some(({ types }) => types.includes('ror_display')), 'must hold the name to display'),
  locations: z.array(location).min(1, 'must hold a place'),
  established: z.number().int().nullish(),
  external_ids: z
    .array(z.object({ type: z.string(), preferred: z.string().nullish(), all: z.array(z.string()) }))
    .default([]),
  links: z.array(z.object({ type: z.string(), value: z.string() })).default([]),
  relationships: z.array(z.object({ type: z.string(), id: z.string() })).default([]),
});

export type RorRecord = z.infer<typeof rorRecord>;
