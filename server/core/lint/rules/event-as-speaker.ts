import { isEvent } from '../../speakers/nonSpeakers.ts';
import { textOf } from '../../syntax/body.ts';
import type { Time, Transcript } from '../../syntax/tree.ts';
import { slice } from '../../text/span.ts';
import type { Rule } from './rule.ts';

export const eventAsSpeaker: Rule = {
  id: 'event-as-speaker',
  severity: 'warning',
  scope: 'turn',
  summary: 'An event that is written as a speaker',
  why: `\`Break:\` and \`Applause:\` become people in every list of speakers. Write an event on a line of its own, in square
brackets: then it has no speaker. The fix is offered where the cue has no words. A time of the cue goes on a line above.`,
  bad: [
    '**Ann Lee:** Good morning.\n\n**«Applause»:**\n\n**Ann Lee:** Thank you.\n',
    'Ann Lee: A pause.\n\n«Break»: until ten o’clock.\n\nBo Sand: Well.\n',
  ],
  good: [
    'Ann Lee: Good morning.\n[Applause.]\nBo Sand: Thank you.\n',
    '---\nspeakers:\n  - name: Silence\n    role: a poet’s pen name\n---\n\nSilence: I speak.\n',
    'Ann Lee: Laughter: the best medicine.\n',
  ],
  check(transcript, report, { nameUses }) {
    const happenings = nameUses.filter(({ name, entries }) => entries.length === 0 && isEvent(name));
    if (happenings.length === 0) return;
    const labels = new Set(happenings.flatMap((use) => use.labels));
    for (const turn of transcript.turns) {
      if (turn.cue?.names.length !== 1) continue;
      const [name] = turn.cue.names;
      if (!name || !labels.has(name)) continue;
      const event = `[${name.text}]`;
      const isEmpty = textOf(transcript, turn).trim() === '';
      const span = { start: turn.cue.span.start, end: transcript.lines.end(turn.firstLine) };
      report({
        span: name.span,
        message: `\`${name.text}\` is an event, not a speaker. Write \`${event}\` on a line of its own.`,
        ...(isEmpty && {
          fix: { title: `Write \`${event}\``, edits: [{ span, newText: timeLine(transcript, turn.cue.time) + event }] },
        }),
      });
    }
  },
};

/** The time of a cue on a line of its own; nothing if there is none. */
function timeLine({ text, lines }: Transcript, time: Time | undefined): string {
  if (time === undefined) return '';
  const written = slice(text, time.span).replace(/^[[(]|[\])]$/g, '');
  return `[${written}]${lines.lineBreak}`;
}
