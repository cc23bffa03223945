import { beforeAll, expect, it } from 'vitest';
import { describeOnEachEngine } from '../../helpers/databases.ts';
import { createWorld } from '../../helpers/factories.ts';
import { counted, importAs, lines } from '../../helpers/sheets.ts';

/** Invented institutions in the shape of the list that the European Commission gives, with the dirt that it has. */
const header =
  'Proposal number,Erasmus Code,PIC,OID,Legal Name,Street,Post Cd,City,Country Cd,Website Url,Erasmus Eche Start,Erasmus Eche End';
const charterList = lines(
  header,
  '101000001,E  MURCIA04,999000001,E10000001,UNIVERSIDAD INVENTADA,CALLE MAYOR 1,30202,CARTAGENA,ES,www.inventada.example,2021-01-01,2029-12-31',
  'Transitory Charter,F  VERDUN1,999000002,E10000002,Lycée Inventé,1 rue Haute,55100,Verdun,FR,https://www.invente.example ,2021-01-01,2029-12-31',
  'Transitory Charter,G  ATHINE99,999000003,,PANEPISTIMIO,,,Athina,EL,www. broken.example,2021-01-01,2029-12-31',
  '101000004,F  AUTRE02,999000004,E10000002,Lycée Autre,,,Verdun,FR,,2021-01-01,2029-12-31',
  '101000005,E  GRANADA98,999000005,E10000005,IES Común,,,Granada,ES,,2021-01-01,2029-12-31',
  '101000006,E  JAEN98,999000006,E10000006,IES Común,,,Jaén,ES,,2021-01-01,2029-12-31',
);

describeOnEachEngine('the list of charter holders', (given) => {
  const load = (content: string, options = {}) => importAs(given.database, 'erasmus-charter', content, options);
  const partner = async (slug: string) => {
    const [row] = await given.database.run<Record<string, unknown>>(
      `select name, city, country_code, website, address, source_locale,
         (select json_agg(scheme || ' ' || value || coalesce(' ' || valid_to, '') order by position) from partner_identifiers where partner_id = partners.id) as identifiers
       from partners where slug = $1`,
      [slug],
    );
    return row;
  };

  beforeAll(async () => {
    await createWorld(given.database).add('partners', {
      slug: 'ours',
      name: { en: 'Invented University', es: 'Universidad Inventada' },
      countryCode: 'ES',
      website: 'https://ours.example',
      identifiers: [{ scheme: 'erasmus', value: 'E  MURCIA04' }],
    });
  });

  it('keeps codes as they came, warns of the odd ones, and gives nobody what another has', async () => {
    const report = await load(charterList);
    expect(counted(report)).toEqual([5, 1, 0]);
    expect(report.warnings.map(({ cell, message }) => `${cell}: ${message}`)).toEqual([
      'B3: "F  VERDUN1" does not look like three characters of country, a town and two digits, "E  MURCIA04". It is kept as it is.',
      'J4: "http://www. broken.example" is left out: it must be an address that begins with http:// or https://.',
      'D5: "E10000002" is left out here, for "lycee-invente" has it already.',
    ]);
    expect(await partner('lycee-invente')).toEqual({
      name: { fr: 'Lycée Inventé' },
      city: { fr: 'Verdun' },
      country_code: 'FR',
      website: 'https://www.invente.example',
      address: '1 rue Haute, 55100 Verdun',
      source_locale: 'fr',
      identifiers: ['pic 999000002', 'oid E10000002', 'erasmus F  VERDUN1', 'eche Transitory Charter 2029-12-31'],
    });
    expect(await partner('panepistimio')).toMatchObject({ country_code: 'GR', website: null });
    expect(await partner('ies-comun')).toMatchObject({ city: { es: 'Granada' } });
    expect(await partner('ies-comun-jaen')).toMatchObject({ city: { es: 'Jaén' } });
  });

  it('fills in what a partner lacks and overrules nobody', async () => {
    expect(await partner('ours')).toMatchObject({
      name: { en: 'Invented University', es: 'Universidad Inventada' },
      website: 'https://ours.example',
      city: null,
      address: 'CALLE MAYOR 1, 30202 CARTAGENA',
      identifiers: ['erasmus E  MURCIA04', 'pic 999000001', 'oid E10000001', 'eche 101000001 2029-12-31'],
    });
  });

  it('changes nothing the second time, whatever the edition calls its columns', async () => {
    expect(counted(await load(charterList))).toEqual([0, 0, 6]);
    const renamed = charterList.replace(
      header,
      header.replace('PIC', 'PIC code').replace('Legal Name', 'Institution name'),
    );
    expect(counted(await load(renamed.replace('Post Cd', 'Postal code')))).toEqual([0, 0, 6]);
  });

  it('says which columns it misses', async () => {
    await expect(load(charterList.replace('Legal Name', 'Legal Nme'))).rejects.toThrow(
      'it lacks "Legal Name" (the nearest is "Legal Nme")',
    );
  });
});
