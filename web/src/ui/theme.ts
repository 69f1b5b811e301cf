export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const THEME = 'samverka.theme';
const ROOMY = 'samverka.roomy';

export const keptTheme = (): Theme => THEMES.find((theme) => theme === localStorage.getItem(THEME)) ?? 'system';
export const keptRoomy = (): boolean => localStorage.getItem(ROOMY) === 'yes';

/** Light or dark by the system, or as one likes it. */
export function chooseTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  localStorage.setItem(THEME, theme);
}

/** Roomy rows on a desk too, instead of dense ones. */
export function chooseRoomy(roomy: boolean): void {
  if (roomy) document.documentElement.dataset.density = 'comfortable';
  else delete document.documentElement.dataset.density;
  localStorage.setItem(ROOMY, roomy ? 'yes' : 'no');
}

/** Puts on what was chosen on this device before. */
export function startLook(): void {
  chooseTheme(keptTheme());
  chooseRoomy(keptRoomy());
}
