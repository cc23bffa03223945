import { foldForSearch, toSearchTerms } from '@portolan/schema/search-text';
import { describe, expect, it } from 'vitest';

describe('text folded for search', () => {
  it.each([
    ['Universitat Politècnica de València', ' universitat politecnica de valencia '],
    ['Brașov', ' brasov '],
    ['Bras\u0327ov', ' brasov '],
    ['Şanlıurfa', ' sanliurfa '],
    ['İstanbul', ' istanbul '],
    ['Łódź', ' lodz '],
    ['Ærøskøbing', ' aeroskobing '],
    ['Straße', ' strasse '],
    ['STRAẞE', ' strasse '],
    ['Reykjavík Þórður', ' reykjavik thordur '],
    ['ﬁnance', ' finance '],
    ['Ｕｎｉ', ' uni '],
    ['Қарағанды', ' караганды '],
    ['Өскемен', ' оскемен '],
    ['Ёлка и йод', ' елка и иод '],
    ['Объём', ' обем '],
    ['同济大学', ' 同济大学 '],
    ['E-mail: a.b@c.example', ' e mail a b c example '],
    ['  “Quoted”\n\ttext – 50%_done  ', ' quoted text 50 done '],
    ['2023/2024', ' 2023 2024 '],
    ['', '  '],
    ['…!?', '  '],
  ])('makes "%s" into "%s"', (text, folded) => {
    expect(foldForSearch(text)).toBe(folded);
  });

  it('folds no further the second time', () => {
    for (const text of ['Ångström', 'Şanlıurfa', 'ҚАЗАҚ тілі', '同济 Tongji', 'ŒUVRE']) {
      const once = foldForSearch(text);
      expect(foldForSearch(once)).toBe(once);
    }
  });

  it('meets the same word typed on another keyboard', () => {
    expect(foldForSearch('Тілдер')).toBe(foldForSearch('тилдер'));
    expect(foldForSearch('Әл-Фараби')).toBe(foldForSearch('аль-фараби'.replace('ь', '')));
    expect(foldForSearch('Timișoara')).toBe(foldForSearch('TIMISOARA'));
  });
});

describe('what a search text asks for', () => {
  it.each<[search: string, terms: string[]]>([
    ['tech', [' tech']],
    ['Politècnica  VALÈNCIA', [' politecnica', ' valencia']],
    ['e-mail', [' e', ' mail']],
    ['"summer school"', [' summer school ']],
    ['ports "Summer  School" 2026', [' ports', ' summer school ', ' 2026']],
    ['"unfinished phrase', [' unfinished', ' phrase']],
    ['""', []],
    ['" "', []],
    ['a"b"c', [' a', ' b ', ' c']],
    ['同济', ['同济']],
    ['"同济大学"', ['同济大学']],
    ['同济 tongji', ['同济', ' tongji']],
    ['カタカナ', ['カタカナ']],
    ['%', []],
    ["_ \\ * '", []],
    ["L'Aquila", [' l', ' aquila']],
    ['', []],
    [' \n ', []],
    ['🎓', []],
  ])('%j is %j', (search, terms) => {
    expect(toSearchTerms(search)).toEqual(terms);
  });

  it('is found in folded text that has a word with that beginning, and not inside a word', () => {
    const text = foldForSearch('Universidad Politécnica de Cartagena');
    const finds = (search: string) => toSearchTerms(search).every((term) => text.includes(term));
    expect(['carta', 'POLITÉC uni', '"politecnica de"', 'de'].map(finds)).toEqual([true, true, true, true]);
    expect(['gena', 'poli versidad', '"politec de"', '"politecnica d"'].map(finds)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
