import type { Locale } from '../../i18n/locales.ts';
import type { ProjectPage } from '../../queries/project-pages.ts';
import { routes } from '../../routes.ts';
import type { TimelineItem } from './Timeline.astro';

const isDated = ({ startsOn, endsOn }: { startsOn: string | null; endsOn: string | null }): boolean =>
  startsOn !== null || endsOn !== null;

/**
 * The lines of a project's timeline: its work packages with their events, each followed by its tasks where any task of
 * the project has a date. Empty when there is nothing that could be placed in time.
 */
export function listTimeline(locale: Locale, project: ProjectPage): TimelineItem[] {
  const workPackages = project.workPackages.nodes;
  const events = project.events.nodes;
  const hasTaskDates = workPackages.some(({ tasks }) => tasks.some(isDated));
  const items = workPackages.flatMap((workPackage): TimelineItem[] => {
    const { slug, number, title, startsOn, endsOn, tasks } = workPackage;
    const href = routes.workPackage(locale, project.slug, slug);
    const marks = events.flatMap((event) =>
      event.startsOn !== null && event.workPackages.some((tied) => tied.slug === slug)
        ? [{ day: event.startsOn, name: event.title.value }]
        : [],
    );
    return [
      { number: String(number), title, href, startsOn, endsOn, marks, isTask: false },
      ...(hasTaskDates ? tasks : []).map((task) => ({
        number: task.number,
        title: task.title,
        href: routes.task(locale, project.slug, slug, task.slug),
        startsOn: task.startsOn,
        endsOn: task.endsOn,
        isTask: true,
      })),
    ];
  });
  return items.some((item) => isDated(item) || (item.marks ?? []).length > 0) ? items : [];
}
