import { useState } from 'react';
import { checkScalar } from '../fields/check-scalar.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { TextInput } from '../parts/text-input.tsx';

interface Props {
  readonly name: string;
  readonly slug: string;
  readonly onName: (name: string) => void;
  readonly onSlug: (slug: string) => void;
}

/** A name, and the address that follows from it until somebody writes another. */
export function NewRecordForm({ name, slug, onName, onSlug }: Props) {
  const { t } = useI18n();
  const [isOwn, setOwn] = useState(false);
  const wrong = slug === '' ? undefined : checkScalar('Slug', slug);
  return (
    <>
      <TextInput
        label={t('new.name')}
        lang="en"
        value={name}
        onChange={({ target }) => {
          onName(target.value);
          if (!isOwn) onSlug(toSlug(target.value));
        }}
      />
      <TextInput
        label={t('new.slug')}
        help={t('new.slugHelp')}
        problem={wrong && t(wrong)}
        value={slug}
        onChange={({ target }) => {
          setOwn(target.value !== '');
          onSlug(target.value);
        }}
      />
    </>
  );
}

const toSlug = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
