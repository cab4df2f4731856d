// SPDX-License-Identifier: Apache-2.0
export type Theme = 'light' | 'dark' | 'system';
export const themes: readonly Theme[] = ['system', 'light', 'dark'];

const key = 'entente-theme';

export function restoreTheme(): Theme {
  let theme: Theme = 'system';
  try {
    const stored = localStorage.getItem(key);
    if (stored === 'light' || stored === 'dark') theme = stored;
  } catch {
    // a browser that stores nothing shows what the system asks for
  }
  setTheme(theme);
  return theme;
}

export function setTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
  try {
    if (theme === 'system') localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
  } catch {
    // as above
  }
}

// A colour laid thinly over another, both as #rrggbb or #rgb.
export function thinned(over: string, under: string, share: number): string {
  const long = (text: string) => (text.length === 4 ? text.replace(/[^#]/g, '$&$&') : text);
  const part = (text: string, at: number) => parseInt(long(text).slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) => Math.round(part(over, at) * share + part(under, at) * (1 - share)));
  return `#${mixed.map((each) => each.toString(16).padStart(2, '0')).join('')}`;
}

// A colour of theme.css, for what is drawn on a canvas.
export function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}
