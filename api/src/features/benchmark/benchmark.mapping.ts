import { benchmarks, benchmarkValues, partners, projects } from '@portolan/schema/tables';
import { internationalisationTheme } from '@portolan/schema/vocabularies/internationalisation-theme';
import { eq } from 'drizzle-orm';
import { anyValueOf, tiedTo } from '../../select/conditions.ts';
import { declareNoun, declareRow, list, one, through, within } from '../../select/declare.ts';
import { commonOrders, order } from '../../select/orders.ts';

export const benchmark = declareNoun(benchmarks, {
  type: 'Benchmark',
  relations: {
    values: list(
      'BenchmarkValue',
      benchmarkValues,
      (t, value) => eq(value.benchmarkId, t.id),
      (value) => [value.year, value.position],
    ),
    project: one('Project', projects, (t, project) => eq(project.id, t.projectId)),
  },
  filters: {
    theme: anyValueOf(internationalisationTheme, 'The side of internationalisation that it is about.', (t) => t.theme),
    partner: tiedTo('Partner', 'Partners with a value, by slug or id.', partners, (t, is) =>
      through(benchmarkValues, eq(benchmarkValues.benchmarkId, t.id), is(benchmarkValues.partnerId)),
    ),
    project: tiedTo('Project', 'The project that compares, by slug or id.', projects, (t, is) => is(t.projectId)),
  },
  orders: {
    ...commonOrders('NAME'),
    POSITION: order('By place within its theme.', 'integer', (t) => t.position),
  },
  defaultOrder: 'POSITION',
  facets: {
    THEME: {
      description: 'By the side of internationalisation that it is about.',
      value: (t) => t.theme,
      isEnum: true,
    },
  },
});

export const benchmarkValue = declareRow(benchmarkValues, {
  type: 'BenchmarkValue',
  within: [
    within('Partner', partners, (t: typeof benchmarkValues, partner) => eq(partner.id, t.partnerId)),
    within('Benchmark', benchmarks, (t: typeof benchmarkValues, found) => eq(found.id, t.benchmarkId)),
  ],
  relations: {
    partner: one('Partner', partners, (t, partner) => eq(partner.id, t.partnerId)),
    benchmark: one('Benchmark', benchmarks, (t, found) => eq(found.id, t.benchmarkId)),
  },
});
