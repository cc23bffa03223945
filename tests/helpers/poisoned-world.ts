import { nounForms } from '@portolan/drizzle/content/forms/all';
import type { NounForm } from '@portolan/drizzle/content/noun-form';
import { siteSettingsForm } from '@portolan/drizzle/content/site-settings-form';
import type { World, Written } from './factories.ts';
import { onlyWhatIsNeeded } from './least-records.ts';

/** What would run in every place of a page where a text is not taken for one. */
const poison = `"'><script>hasRun=1</script><img src=x onerror="hasRun=1"><svg/onload=hasRun=1>[x](javascript:hasRun=1)</title></textarea>{{hasRun=1}}`;

/** A part of a form, as far as it is asked whether it takes a value. */
interface Field {
  safeParse(value: unknown): { error?: { issues: readonly { path: readonly PropertyKey[] }[] } | undefined };
}

export interface Poisoned {
  world: World;
  /** The places that took the poison, such as "partners.name.en", and how many there were. */
  places: Set<string>;
}

/** A world that writes script into every text that takes it: what a form accepts shows which those are. */
export function poisoned(world: World): Poisoned {
  const places = new Set<string>();
  const poisonedFields = <Fields extends object>(
    noun: string,
    { form, nested = {} }: { form: { shape: object }; nested?: NounForm['nested'] },
    fields: Fields,
  ): Fields => {
    const entries = Object.entries(fields).map(([name, value]) => {
      const field = (form.shape as Record<string, Field>)[name];
      const inner = nested[name]?.noun;
      if (inner !== undefined) {
        return [name, (value as object[]).map((item) => poisonedFields(inner, nounForms[inner], item))];
      }
      return [name, field === undefined ? value : poisonedValue(`${noun}.${name}`, field, value, places)];
    });
    return Object.fromEntries(entries) as Fields;
  };
  return {
    places,
    world: {
      ...world,
      add: (noun, ...records) =>
        world.add(
          noun,
          ...records.map((record) => {
            const given = typeof record === 'string' ? { slug: record } : record;
            return poisonedFields(noun, nounForms[noun], onlyWhatIsNeeded(noun, given)) as Written;
          }),
        ),
      settings: (values) => world.settings(poisonedFields('site-settings', { form: siteSettingsForm }, values)),
    },
  };
}

/** The value with each of its texts made poisonous for itself, where the field takes that. */
function poisonedValue(place: string, field: Field, whole: unknown, places: Set<string>): unknown {
  const at = (value: unknown, path: readonly PropertyKey[]): unknown => {
    if (Array.isArray(value)) return value.map((item, index) => at(item, [...path, index]));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, at(part, [...path, key])]));
    }
    if (typeof value !== 'string') return value;
    const takes = (text: string) => {
      const { error } = field.safeParse(replaced(whole, path, text));
      return !error?.issues.some((issue) => path.every((step, index) => issue.path[index] === step));
    };
    const found = [`${value}${poison}`, `${value}?${poison}`, `${value}?${encodeURI(poison)}`].find(takes);
    if (found === undefined) return value;
    places.add([place, ...path.filter((step) => typeof step === 'string')].join('.'));
    return found;
  };
  return at(whole, []);
}

function replaced(value: unknown, [step, ...rest]: readonly PropertyKey[], text: string): unknown {
  if (step === undefined) return text;
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? replaced(item, rest, text) : item));
  return { ...(value as object), [step]: replaced((value as Record<PropertyKey, unknown>)[step], rest, text) };
}
