import { z } from 'zod';
import { filePath, localised } from './fields.ts';
import { saying } from './form-sentences.ts';

/** A cover image, and what it shows; one that is decorative says nothing that the text does not. */
export const coverFields = {
  coverPath: filePath.optional(),
  coverAlt: localised.optional(),
  isCoverDecorative: z.boolean().default(false),
};

/** Wants a cover described in each language that the title is in, unless it is decorative. */
export const withCoverDescribed = <Form extends z.ZodObject>(form: Form): Form =>
  form.superRefine((record, { addIssue }) => {
    const { coverPath, coverAlt = {}, isCoverDecorative, title } = record as Cover;
    if (coverPath === undefined || isCoverDecorative) return;
    for (const language of Object.keys(title).filter((own) => !(own in coverAlt))) {
      addIssue({
        code: 'custom',
        path: ['coverAlt', language],
        message: saying('must.describeCover'),
      });
    }
  });

interface Cover {
  coverPath?: string;
  coverAlt?: Record<string, string>;
  isCoverDecorative: boolean;
  title: Record<string, string>;
}
