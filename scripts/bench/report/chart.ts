import { shown } from './numbers.ts';

/** Bars with a common scale, the shortest first. */
export interface Bars {
  readonly title: string;
  readonly unit: string;
  readonly bars: readonly { readonly name: string; readonly value: number }[];
}

const width = 720;
const nameWidth = 150;
const valueWidth = 90;
const barHeight = 18;
const rowHeight = 26;
const titleHeight = 44;

/**
 * Draws several sets of bars below each other as SVG. The scale is logarithmic, because the values differ by a factor of a
 * thousand. Colloquy's bars are coloured. The chart suits light and dark pages.
 */
export function chart(sets: readonly Bars[]): string {
  let top = 0;
  const parts = sets.map((set) => {
    const drawn = drawnSet(set, top);
    top += titleHeight + set.bars.length * rowHeight;
    return drawn;
  });
  const style =
    'text{font:13px system-ui,sans-serif;fill:#1f2328}.title{font-weight:600}rect{fill:#8c959f}.ours{fill:#0969da}' +
    '@media(prefers-color-scheme:dark){text{fill:#e6edf3}rect{fill:#6e7681}.ours{fill:#4493f8}}';
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${top + 12}" width="${width}" role="img">`;
  const title = `<title>${escaped(sets.map((set) => set.title).join('; '))}</title>`;
  return `${head}\n${title}\n<style>${style}</style>\n${parts.join('\n')}\n</svg>\n`;
}

function drawnSet({ title, unit, bars }: Bars, top: number): string {
  const sorted = [...bars].sort((a, b) => a.value - b.value);
  const least = Math.log10((sorted[0]?.value ?? 1) / 2);
  const most = Math.log10(sorted.at(-1)?.value ?? 1);
  const room = width - nameWidth - valueWidth;
  const rows = sorted.map(({ name, value }, index) => {
    const y = top + titleHeight + index * rowHeight;
    const length = Math.max(2, (room * (Math.log10(value) - least)) / Math.max(0.1, most - least)).toFixed(1);
    const baseline = y + barHeight - 5;
    return [
      `<text x="${nameWidth - 8}" y="${baseline}" text-anchor="end">${escaped(name)}</text>`,
      `<rect x="${nameWidth}" y="${y}" width="${length}" height="${barHeight}" rx="2"${name === 'colloquy' ? ' class="ours"' : ''}/>`,
      `<text x="${(nameWidth + Number(length) + 8).toFixed(1)}" y="${baseline}">${shown(value)} ${unit}</text>`,
    ].join('');
  });
  return [`<text class="title" x="0" y="${top + 28}">${escaped(title)}</text>`, ...rows].join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
