import { label } from '../../i18n/label.ts';
import type { Locale } from '../../i18n/locales.ts';
import { t } from '../../i18n/translate.ts';
import type { DeliverableRow } from '../../queries/deliverable.ts';
import type { EventRow } from '../../queries/event.ts';
import type { ProjectPage } from '../../queries/project-pages.ts';
import type { WorkPackagePage } from '../../queries/work-package-pages.ts';
import { routes } from '../../routes.ts';
import type { TimelineItem } from './Timeline.astro';
import type { Mark } from './TimelineBar.astro';

interface Dated {
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

const isDated = ({ startsOn, endsOn }: Dated): boolean => startsOn !== null || endsOn !== null;
const hasTimes = (items: readonly TimelineItem[]): boolean =>
  items.some((item) => isDated(item) || item.marks.length > 0);

const markEvent = ({ title, startsOn }: EventRow): Mark[] =>
  startsOn === null ? [] : [{ kind: 'event', day: startsOn, title }];

/** A deliverable stands on the day on which it was handed in, or else on the day on which it is due. */
function markDeliverable(locale: Locale, { title, dueOn, deliveredOn, isLate }: DeliverableRow): Mark[] {
  const note = isLate ? t(locale, 'deliverable.late') : undefined;
  if (deliveredOn !== null) return [{ kind: 'delivered', day: deliveredOn, title, note }];
  return dueOn === null ? [] : [{ kind: 'due', day: dueOn, title, note }];
}

const listMarks = (
  locale: Locale,
  events: readonly EventRow[],
  deliverables: readonly DeliverableRow[],
): readonly Mark[] =>
  [...events.flatMap(markEvent), ...deliverables.flatMap((deliverable) => markDeliverable(locale, deliverable))].sort(
    (a, b) => a.day.localeCompare(b.day),
  );

type Task = ProjectPage['workPackages']['nodes'][number]['tasks'][number];

const listTask = (
  locale: Locale,
  project: string,
  workPackage: string,
  { slug, number, title, startsOn, endsOn }: Task,
): TimelineItem => ({
  level: 'task',
  number,
  title,
  href: routes.task(locale, project, workPackage, slug),
  startsOn,
  endsOn,
  marks: [],
});

/**
 * The lines of a project's timeline: the project itself with the marks of no work package, then its work packages with
 * theirs, each followed by its tasks where any task of the project has a date. Empty when nothing could be placed.
 */
export function listTimeline(locale: Locale, project: ProjectPage): TimelineItem[] {
  const { slug: projectSlug, acronym, title, startsOn, endsOn } = project;
  const workPackages = project.workPackages.nodes;
  const hasTaskDates = workPackages.some(({ tasks }) => tasks.some(isDated));
  const known = new Set(workPackages.map(({ slug }) => slug));
  const marksWhere = (belongs: (workPackages: readonly string[]) => boolean) =>
    listMarks(
      locale,
      project.events.nodes.filter((event) => belongs(event.workPackages.map(({ slug }) => slug))),
      project.deliverables.nodes.filter(({ workPackage }) => belongs(workPackage === null ? [] : [workPackage.slug])),
    );
  const items = workPackages.flatMap((workPackage): TimelineItem[] => {
    const { slug, number, kind, tasks } = workPackage;
    return [
      {
        level: 'workPackage',
        number: String(number),
        title: workPackage.title,
        href: routes.workPackage(locale, projectSlug, slug),
        note: label(locale, 'workPackageKind', kind),
        startsOn: workPackage.startsOn,
        endsOn: workPackage.endsOn,
        marks: marksWhere((owners) => owners.includes(slug)),
      },
      ...(hasTaskDates ? tasks : []).map((task) => listTask(locale, projectSlug, slug, task)),
    ];
  });
  const whole: TimelineItem = {
    level: 'project',
    number: '',
    title: { value: acronym, locale: title.locale },
    startsOn,
    endsOn,
    marks: marksWhere((owners) => !owners.some((slug) => known.has(slug))),
  };
  return hasTimes(items) ? [whole, ...items] : [];
}

/** The lines of a work package's own timeline: itself with all its marks, then its tasks. Empty likewise. */
export function listWorkPackageTimeline(locale: Locale, workPackage: WorkPackagePage): TimelineItem[] {
  const { slug, number, title, startsOn, endsOn, tasks, events, deliverables, project } = workPackage;
  const items: TimelineItem[] = [
    {
      level: 'workPackage',
      number: String(number),
      title,
      startsOn,
      endsOn,
      marks: listMarks(locale, events.nodes, deliverables.nodes),
    },
    ...tasks.map((task) => listTask(locale, project.slug, slug, task)),
  ];
  return hasTimes(items) ? items : [];
}
