import { type LabelUse, unlistedIn } from '../../commands/speakers/labels.ts';

/** One JSON object. Programs read it, so keys may be added, but never renamed. */
export function speakersAsJson(labels: readonly LabelUse[]): string {
  const rows = labels.map((use) => {
    const { label, entry, cues, files, similar } = use;
    return JSON.stringify({
      label,
      name: entry?.name ?? null,
      cues,
      files: files.map(({ path, cues, listed }) => ({ path, cues, listed: listed ?? null })),
      unlisted: unlistedIn(use).length,
      similar,
    });
  });
  return `{"version":1,"labels":[\n${rows.join(',\n')}\n]}\n`;
}
