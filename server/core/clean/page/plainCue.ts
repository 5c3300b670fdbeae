import { isNameLike } from '../../labels/labels.ts';
import { placeholderKind } from '../../speakers/placeholders.ts';
import { clockTime } from '../../syntax/clock.ts';
import { readTime } from '../../syntax/times.ts';
import type { Cue } from '../../syntax/tree.ts';
import { slice } from '../../text/span.ts';

/** A cue as cleaning writes it: `[time] marker names (qualifiers) [time]:`. */
export function plainCue(text: string, { marker, names, unknown, qualifiers, time, form }: Cue): string {
  const written = time && `[${slice(text, time.span).replace(/^[[(]|[\])]$/g, '')}]`;
  const isTime = written && readTime(written, 0, written.length)?.span.end === written.length;
  const clock = time && (isTime ? written : `[${clockTime(time.seconds)}]`);
  const parts = [
    form.time === 'before' ? clock : undefined,
    marker && (marker.kind === 'question' ? 'Q' : 'A'),
    unknown ? '?' : names.map(({ text: name }) => (isNickname(name) ? `**${name}**` : name)).join(', '),
    ...qualifiers.map((qualifier) => `(${qualifier.text})`),
    form.time === 'before' ? undefined : clock,
  ];
  return `${parts.filter(Boolean).join(' ')}:`;
}

/** A placeholder goes on no roster; in bold it is read as a name all the same. */
function isNickname(name: string): boolean {
  return placeholderKind(name) !== undefined && !isNameLike(name);
}
