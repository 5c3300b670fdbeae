import { placeholderKind } from '../../speakers/placeholders.ts';
import { renameEdits } from '../../speakers/uses.ts';
import type { Label, Transcript } from '../../syntax/tree.ts';
import { lazy } from '../../text/lazy.ts';
import { formatCount } from '../../text/numbers.ts';
import type { Rule } from './rule.ts';

export const placeholderSpeaker: Rule = {
  id: 'placeholder-speaker',
  severity: 'warning',
  scope: 'outline',
  summary: 'A placeholder instead of a name',
  why: `Speech recognition writes \`Speaker 3\` and \`SPEAKER_00\`, and typists write \`UNKNOWN\` and \`???\`. Later readers take them
for names. \`?\` says openly that the name is missing. If a voice has no name on purpose, list it in the header with
\`kind: unknown\`. Numbered roles such as \`Interviewee 2\` are often used on purpose, so they are only information.`,
  bad: [
    '«Speaker 3»: Good morning.\nAnn Lee: Hello.\nSpeaker 3: Shall we?\n',
    '«SPEAKER_00»: Good morning.\n«SPEAKER_01»: Hello.\n',
    'Ann Lee: Any questions?\n«Interviewee 2»: One.\n«UNKNOWN»: Two.\n',
  ],
  good: [
    '?: Good morning.\nMr Speaker: Order.\nManu: Hello.\n',
    '---\nspeakers:\n  - name: Interviewee 2\n    kind: unknown\n---\n\nInterviewee 2: Good morning.\n',
  ],
  check(transcript, report, { nameUses }) {
    const together = lazy(() => labelsTogether(transcript));
    for (const use of nameUses) {
      const kind = use.entries.length > 0 ? undefined : placeholderKind(use.name);
      if (!kind) continue;
      const { name, labels } = use;
      const [first] = labels;
      if (!first) continue;
      report({
        span: first.span,
        message: `\`${name}\` (${formatCount(labels.length, 'cue')}) is a placeholder. Write the name, or \`?\` if it is not known, or list the voice in the header with \`kind: unknown\`.`,
        ...(kind === 'role' ? { severity: 'info' } : {}),
        ...(labels.some((label) => together().has(label))
          ? {}
          : {
              suggestions: [
                {
                  title: `Write \`?\` in ${formatCount(labels.length, 'cue')}`,
                  edits: renameEdits(use, '?'),
                  changes: 'cue',
                },
              ],
            }),
      });
    }
  },
};

/** The labels of cues with several speakers: `?` would replace all of them. */
function labelsTogether({ turns }: Transcript): ReadonlySet<Label> {
  return new Set(turns.flatMap(({ cue }) => (cue && cue.names.length > 1 ? cue.names : [])));
}
