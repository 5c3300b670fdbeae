import { formatCount, formatNumber } from '../../../core/index.ts';
import { type LabelUse, unlistedIn } from '../../commands/speakers/labels.ts';
import { printable } from '../../terminal/printable.ts';
import { table } from '../../terminal/table.ts';

/** For people: a line for each label, with what to look at. */
export function speakersAsText(labels: readonly LabelUse[]): string {
  if (labels.length === 0) return 'no labels\n';
  const rows = labels.map(({ label, cues, files }) => [label, formatNumber(cues), formatNumber(files.length)]);
  const [heading = '', ...lines] = table([['label', 'cues', 'files'], ...rows]);
  const alike = labels.filter(({ similar }) => similar.length > 0).length;
  const unlisted = labels.filter((use) => unlistedIn(use).length > 0).length;
  const sum = [
    formatCount(labels.length, 'label'),
    alike > 0 ? `${formatNumber(alike)} like another` : '',
    unlisted > 0 ? `${formatNumber(unlisted)} not on a roster` : '',
  ].filter(Boolean);
  const remarked = lines.map((line, at) => [line, ...remarks(labels[at] as LabelUse)].join('  '));
  return `${[heading, ...remarked, '', sum.join(', ')].join('\n')}\n`;
}

function remarks(use: LabelUse): string[] {
  const { label, entry, similar, files } = use;
  const unlisted = unlistedIn(use).length;
  const where = unlisted === files.length ? '' : ` of ${formatCount(unlisted, 'file')}`;
  return [
    entry && entry.name !== label ? `is ${printable(entry.name)}` : '',
    similar.length > 0 ? `like ${similar.map(({ label }) => printable(label)).join(', ')}` : '',
    unlisted > 0 ? `not on the roster${where}` : '',
  ].filter(Boolean);
}
