import { type LabelUse, unlistedIn } from '../../commands/speakers/labels.ts';
import { csvRow } from '../csv.ts';

const COLUMNS = ['label', 'name', 'cues', 'files', 'unlisted', 'similar'] as const;

/** A row for each label; `unlisted` counts the files whose roster does not have it. */
export function speakersAsCsv(labels: readonly LabelUse[]): string {
  const rows = labels.map((use) => [
    use.label,
    use.entry?.name ?? '',
    use.cues,
    use.files.length,
    unlistedIn(use).length,
    use.similar.map(({ label }) => label).join('; '),
  ]);
  return [csvRow(COLUMNS), ...rows.map(csvRow), ''].join('\n');
}
