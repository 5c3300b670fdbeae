import { styleText } from 'node:util';
import type { Display, Io } from '../io.ts';

type Colour = 'bold' | 'dim' | 'red' | 'yellow' | 'cyan' | 'green' | 'underline';

/** Colours a text, or leaves it as it is where colours are not wanted. */
export type Style = (colour: Colour, text: string) => string;

/** Terminals get colours, unless `NO_COLOR` is set. `FORCE_COLOR` brings them anywhere. */
export function styleFor({ env }: Pick<Io, 'env'>, display: Display): Style {
  if (!wantsColour(env, display)) return (_, text) => text;
  return (colour, text) => styleText(colour, text, { validateStream: false });
}

function wantsColour(env: Io['env'], display: Display): boolean {
  if (env.NO_COLOR) return false;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return display.isTerminal && env.TERM !== 'dumb';
}
