import { guessScheme, normaliseIdentifier } from '@portolan/schema/identifiers';
import type { IdentifierScheme } from '@portolan/schema/vocabularies/identifier-scheme';
import { describe, expect, it } from 'vitest';

describe('an identifier', () => {
  it.each<[scheme: IdentifierScheme, raw: string, normalised: string]>([
    ['schac', ' UPCT.es ', 'upct.es'],
    ['previous_schac', 'TTU.EE', 'ttu.ee'],
    ['erasmus', 'E  MURCIA04', 'E  MURCIA04'],
    ['erasmus', 'e  murcia04', 'E  MURCIA04'],
    ['erasmus', 'IRLDUBLIN44', 'IRLDUBLIN44'],
    ['erasmus', "F  L'AQUILA01", "F  L'AQUILA01"],
    ['erasmus', ' RO CLUJNAP05', 'RO CLUJNAP05'],
    ['pic', '999863228', '999863228'],
    ['oid', 'e10209112', 'E10209112'],
    ['ror', '02k5kx966', '02k5kx966'],
    ['ror', 'https://ror.org/02K5KX966', '02k5kx966'],
    ['isni', '0000 0001 2153 2602', '0000000121532602'],
    ['isni', '0000-0001-2153-260x', '000000012153260X'],
    ['wikidata', 'q1376791', 'Q1376791'],
    ['eche', '101012345-EPP-1-2014-1-ES', '101012345-EPP-1-2014-1-ES'],
  ])('of scheme %s, "%s", is compared as "%s"', (scheme, raw, normalised) => {
    expect(normaliseIdentifier(scheme, raw)).toEqual({ value: normalised });
  });

  it('is compared with the letters that look alike in other widths made one', () => {
    const wide = 'E\u00a0\u3000\uff2d\uff35\uff32\uff23\uff29\uff21\uff10\uff14';
    expect(normaliseIdentifier('erasmus', wide)).toEqual({ value: 'E  MURCIA04' });
  });

  it('keeps the inner spaces of an Erasmus code, which are part of it', () => {
    const value = (raw: string) => normaliseIdentifier('erasmus', raw).value;
    expect(value('E  MURCIA04')).not.toBe(value('E MURCIA04'));
  });

  it.each<[scheme: IdentifierScheme, raw: string, looks: string]>([
    ['schac', 'upct', 'an internet domain'],
    ['schac', 'https://upct.es', 'an internet domain'],
    ['erasmus', 'MURCIA', 'three characters of country'],
    ['erasmus', 'E-MURCIA04', 'three characters of country'],
    ['pic', '99986322', 'nine digits'],
    ['oid', '10209112', '"E" and eight digits'],
    ['ror', '12k5kx966', 'a "0", six characters and two check digits'],
    ['ror', '0ilou0966', 'a "0", six characters and two check digits'],
    ['isni', '000000012153260', 'sixteen characters'],
    ['wikidata', '1376791', '"Q" and a number'],
  ])('of scheme %s, "%s", is kept with a warning', (scheme, raw, looks) => {
    const { value, warning } = normaliseIdentifier(scheme, raw);
    expect(value).not.toBe('');
    expect(warning?.message).toContain(`"${raw}" does not look like ${looks}`);
  });

  // Published by the registry for these institutions, so that the sum is not checked against itself.
  it.each(['05dxps055', '03yrm5c26', '042nb2s44', '013meh722'])(
    'of scheme ror, "%s", has the check digits it must',
    (id) => {
      expect(normaliseIdentifier('ror', id)).toEqual({ value: id });
    },
  );

  it.each(['05dxps056', '03yrm5c62', '042nb2t44', '013mhe722'])('of scheme ror, "%s", was mistyped', (id) => {
    expect(normaliseIdentifier('ror', id)).toMatchObject({
      value: id,
      warning: { message: `"${id}" has wrong check digits.` },
    });
  });
});

describe('the scheme of an identifier', () => {
  it.each([
    ['E  MALAGA01', 'erasmus'],
    ['999828859', 'pic'],
    ['E10209514', 'oid'],
    ['Q1376791', 'wikidata'],
    ['upct.es', 'schac'],
    ['upct', undefined],
    ['', undefined],
  ])('of "%s" is taken as %s', (raw, scheme) => {
    expect(guessScheme(raw)).toBe(scheme);
  });
});
