/** `WorkPackage` is `work-package` in an address. */
export const toPath = (type: string): string => type.replace(/\B[A-Z]/g, '-$&').toLowerCase();

export const fromPath = (path: string): string =>
  path
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
