const storageKey = 'theme';

/** The colours that this browser's user chose; empty for those of the device. */
export const chosenTheme = (): string => localStorage.getItem(storageKey) ?? '';

export function applyTheme(theme: string): void {
  if (theme === '') document.documentElement.removeAttribute('data-theme');
  else document.documentElement.setAttribute('data-theme', theme);
}

export function chooseTheme(theme: string): void {
  localStorage.setItem(storageKey, theme);
  applyTheme(theme);
}
