import { lineSpans } from '../../syntax/body.ts';
import { isRecordingMark, restartsClock, timesBySection } from '../../syntax/clock.ts';
import { LineKind, type Time, type Transcript } from '../../syntax/tree.ts';
import { partitionPoint } from '../../text/binarySearch.ts';
import { groupBy } from '../../text/groupBy.ts';
import { slice } from '../../text/span.ts';
import type { Rule } from './rule.ts';

export const timeOrder: Rule = {
  id: 'time-order',
  severity: 'warning',
  scope: 'outline',
  summary: 'A time that is earlier than the one above it',
  why: `Times in cues and on lines of their own say where in the recording the words are, so they only go forward. After a heading
they may start again, and after an event or a line such as \`END OF TAPE 1\`, because another recording may begin there.`,
  bad: [
    'Ann Lee [00:10]: One.\nBo Sand [00:25]: Two.\nAnn Lee «[00:15]»: Three.\nBo Sand [00:40]: Four.\n',
    '[00:00:05]\nAnn Lee: One.\n\n«[00:50:10]»\nBo Sand: Two.\n\n[00:05:15]\nAnn Lee: Three.\n\n[00:05:20]\nBo Sand: Four.\n',
  ],
  good: [
    'Ann Lee [00:10]: One.\nBo Sand [00:10]: Two.\nAnn Lee [1:00:15]: Three.\n',
    'Ann Lee [00:10]: One.\nBo Sand [00:71]: Two.\nAnn Lee [00:20]: Three.\n',
    '[00:10]\nAnn Lee: One.\n[END OF TAPE 1]\n[00:02]\nBo Sand: Two.\n',
    '[00:10]\nAnn Lee: One.\n[Kassette 2, Seite A]\n[00:02]\nBo Sand: Two.\n',
    '[00:10]\nAnn Lee: One.\n\n**Recording 2**\n\n[00:02]\nBo Sand: Two.\n',
    '# Morning\n\nAnn Lee [40:00]: One.\n\n# Afternoon\n\nAnn Lee [00:00]: Two.\n',
  ],
  check(transcript, report) {
    for (const times of timesByRecording(transcript)) {
      for (const [i, time] of times.entries()) {
        const above = times[i - 1];
        if (!above || time.seconds >= above.seconds) continue;
        const isAboveWrong = goesOnFrom(times[i - 2], time, times[i + 1], above);
        report({
          span: (isAboveWrong ? above : time).span,
          message: `This time is ${isAboveWrong ? 'later than the next one' : 'earlier than the one above it'}. Correct one of the two.`,
          related: [{ message: 'The other time.', span: (isAboveWrong ? time : above).span }],
        });
      }
    }
  },
};

/** The times of each section, and of each recording where events say that one ends. */
function timesByRecording(transcript: Transcript): Time[][] {
  const sections = timesBySection(transcript);
  if (sections.length === 0) return sections;
  const spansOf = (kind: LineKind) => Array.from(lineSpans(transcript, kind), ({ span }) => span);
  const events = spansOf(LineKind.event).filter((span) => restartsClock(slice(transcript.text, span)));
  const marks = spansOf(LineKind.record).filter((span) => isRecordingMark(slice(transcript.text, span)));
  const ends = [...events, ...marks].map(({ start }) => start).sort((a, b) => a - b);
  if (ends.length === 0) return sections;
  return sections.flatMap((times) => {
    const recordings = groupBy(times, ({ span }) => partitionPoint(ends.length, (at) => (ends[at] ?? 0) < span.start));
    return [...recordings.values()];
  });
}

/** Whether the times are in order without the one above: then that one is wrong. */
function goesOnFrom(before: Time | undefined, time: Time, next: Time | undefined, above: Time): boolean {
  if (!before || !next || before.seconds > time.seconds) return false;
  return next.seconds >= time.seconds && next.seconds < above.seconds;
}
