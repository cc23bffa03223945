import type { PartnerPage } from '../../queries/partner-pages.ts';

type ProjectRole = PartnerPage['projectRoles'][number];
type WorkPackageRole = PartnerPage['workPackageRoles'][number];
type TaskRole = PartnerPage['taskRoles'][number];

/** A work package in which the partner has a part, or in whose tasks it has one. */
export interface WorkPackagePart {
  readonly slug: string;
  readonly number: number;
  readonly title: WorkPackageRole['workPackage']['title'];
  readonly roles: readonly WorkPackageRole['role'][];
  readonly tasks: readonly TaskRole[];
}

export interface ProjectPart extends ProjectRole {
  readonly workPackages: readonly WorkPackagePart[];
}

/** The projects of a partner with its parts in them, the latest first; made-up ones after the others. */
export function listRoles({
  projectRoles,
  workPackageRoles,
  taskRoles,
}: Pick<PartnerPage, 'projectRoles' | 'workPackageRoles' | 'taskRoles'>): ProjectPart[] {
  const parts = projectRoles.map((projectRole) => {
    const { slug } = projectRole.project;
    const ownRoles = workPackageRoles.filter(({ workPackage }) => workPackage.project.slug === slug);
    const ownTasks = taskRoles.filter(({ task }) => task.project.slug === slug);
    const packages = new Map(
      [...ownRoles.map(({ workPackage }) => workPackage), ...ownTasks.map(({ task }) => task.workPackage)].map(
        (workPackage) => [workPackage.slug, workPackage],
      ),
    );
    const workPackages = [...packages.values()]
      .toSorted((a, b) => a.number - b.number)
      .map(
        ({ slug: workPackageSlug, number, title }): WorkPackagePart => ({
          slug: workPackageSlug,
          number,
          title,
          roles: ownRoles.filter(({ workPackage }) => workPackage.slug === workPackageSlug).map(({ role }) => role),
          tasks: ownTasks.filter(({ task }) => task.workPackage.slug === workPackageSlug),
        }),
      );
    return { ...projectRole, workPackages };
  });
  return parts.toSorted(
    ({ project: a }, { project: b }) =>
      Number(a.isDemonstration) - Number(b.isDemonstration) || (b.startsOn ?? '').localeCompare(a.startsOn ?? ''),
  );
}
