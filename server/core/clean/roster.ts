import { isStageRemark } from '../labels/labels.ts';
import type { NewSpeaker } from '../speakers/headerEdits.ts';
import { placeholderKind } from '../speakers/placeholders.ts';
import type { Transcript } from '../syntax/tree.ts';
import { nameKey } from '../text/names.ts';
import type { LineRange } from '../text/span.ts';
import type { Recognition } from './furniture/recognition.ts';

/**
 * The speakers on some lines who are not on the roster yet, in the order of the text, with what the page says about them.
 * `unread` are names that the page proves, and that are read as speakers only if the roster has them: one that speaks once and does
 * not look like a name, or stands below a line that is not finished.
 */
export function newSpeakers(
  transcript: Transcript,
  { first, last }: LineRange,
  { voices }: Recognition,
  unread: readonly string[],
): NewSpeaker[] {
  const roles = new Map<string, string>();
  const qualifiers = new Map<string, readonly string[]>();
  for (const voice of voices.values()) {
    if (!voice.name) continue;
    const key = nameKey(voice.name);
    if (voice.role && !roles.has(key)) roles.set(key, voice.role);
    if (voice.qualifiers.length > 0 && !qualifiers.has(key)) qualifiers.set(key, voice.qualifiers);
  }
  for (const { cue } of transcript.turns) {
    const [name] = cue?.names ?? [];
    if (!cue || !name || qualifiers.has(nameKey(name.text))) continue;
    const own = cue.qualifiers.map(({ text }) => text).filter((text) => !isStageRemark(text));
    if (own.length > 0) qualifiers.set(nameKey(name.text), own);
  }
  const missing = unread.filter((name) =>
    transcript.speakers.every((speaker) => nameKey(speaker.name) !== nameKey(name)),
  );
  const named = [...new Set(missing)].map((name) => ({
    name,
    kind: 'person',
    entry: transcript.roster.find(name)[0],
    voice: false,
  }));
  const speaking = new Set(
    transcript.turns
      .filter(({ firstLine }) => firstLine >= first && firstLine <= last)
      .flatMap(({ speakers }) => speakers),
  );
  // An office on the roster would speak for itself, and no more for the person who is named with it.
  const offices = new Set(
    transcript.turns.flatMap(({ cue, speakers: [speaker] }) =>
      (cue?.names ?? []).filter(({ text }) => speaker && text !== speaker.name).map(({ text }) => nameKey(text)),
    ),
  );
  return [...speaking, ...named]
    .filter(({ entry, voice, name }) => !entry && !voice && !placeholderKind(name) && !offices.has(nameKey(name)))
    .map(({ name, kind }) => {
      const role = roles.get(nameKey(name));
      return {
        name: name.replace(/\s+/g, ' '),
        ...(role ? { role } : {}),
        qualifiers: qualifiers.get(nameKey(name)) ?? [],
        isCollective: kind === 'collective',
      };
    });
}
