import { type Limit, limits } from '@portolan/schema/limits';

const figure = (count: number) => count.toLocaleString('en');

/** The table of limits as the documents have it. */
export function limitsTable(): string {
  const rows = (Object.values(limits) as Limit[]).map(
    ({ of, anonymous, signedIn }) =>
      `| ${of} | ${figure(anonymous)} | ${signedIn === anonymous ? 'the same' : figure(signedIn)} |`,
  );
  return ['| at most | anybody | signed in |', '|---|---:|---:|', ...rows].join('\n');
}
