import type { Display, Io } from '../io.ts';

/** Makes a text lead to an address where it is clicked, or leaves it as it is where the terminal cannot. */
export type Link = (text: string, address: string) => string;

/** Links are for terminals that are known to follow them (by OSC 8). `FORCE_HYPERLINK` brings them, or takes them away. */
export function linksFor({ env }: Pick<Io, 'env'>, display: Display): Link {
  if (!hasLinks(env, display)) return (text) => text;
  return (text, address) => `\x1b]8;;${address}\x1b\\${text}\x1b]8;;\x1b\\`;
}

function hasLinks(env: Io['env'], display: Display): boolean {
  const forced = env.FORCE_HYPERLINK;
  if (forced !== undefined) return forced !== '0' && forced !== '';
  if (!display.isTerminal || env.CI || env.TERM === 'dumb') return false;
  // Terminals of the VTE family (GNOME's and others) crashed on links before version 0.50.
  if (Number(env.VTE_VERSION ?? 0) >= 5000) return true;
  if (programs.has(env.TERM_PROGRAM ?? '') || kinds.has(env.TERM ?? '')) return true;
  return marks.some((name) => env[name] !== undefined);
}

const programs = new Set(['iTerm.app', 'WezTerm', 'vscode', 'Hyper', 'ghostty', 'rio', 'zed']);
const kinds = new Set(['xterm-kitty', 'xterm-ghostty', 'alacritty', 'foot', 'contour']);
const marks = ['WT_SESSION', 'KONSOLE_VERSION', 'KITTY_WINDOW_ID', 'DOMTERM'];
