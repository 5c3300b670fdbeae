import { LABEL, type LabelForm, linePattern } from '../form.ts';
import { isNameLike } from '../labels.ts';

/**
 * An event and a label on one line. A file may also have a role or a place in brackets before a name, so that no file proves who speaks; but
 * the words of somebody who speaks elsewhere are not those of the speaker above.
 */
export const eventName: LabelForm = {
  id: 'event-name',
  shown: '`(event) Name:`',
  examples: ['(APPLAUSE) LEE: Good morning.', '(Crosstalk) Ann (Hull): Yes.'],
  opens: { signs: '(' },
  has: /[:：]/,
  pattern: linePattern(
    String.raw`^\((?<event>[^\d()\n:][^()\n:]{1,59})\)\s{1,4}${LABEL}(?:\s\([^()\n]{1,60}\))?[:：](?:\s{1,8}|(?<=：))(?=\S)`,
  ),
  ambiguity: 'ambiguous',
  labels: 'names',
  unprovable: true,
  // `(Ann Lee) Note: we should go.`
  excludes: ({ groups: { event = '' } = {} }) =>
    event.includes(' ') && event !== event.toUpperCase() && isNameLike(event),
};
