import { fromMilliseconds, label, list, record, string } from '../json/jsonValue.ts';
import type { Heard } from './heard.ts';
import { languageTag } from './language.ts';
import { recogniserFormat } from './recogniser.ts';

/** What Amazon Transcribe writes of calls: the turns of agent and customer. */
export const awsCallAnalytics = recogniserFormat({
  id: 'aws-call-analytics',
  title: 'Amazon Transcribe Call Analytics JSON',
  namesSpeakers: true,
  keys: [['Transcript[].Content', 'Transcript[].ParticipantRole']],
  read(root) {
    const { Transcript: turns, LanguageCode: language } = record(root);
    return { heard: list(turns).map(record).map(readTurn), header: languageTag(language) };
  },
});

function readTurn(turn: Readonly<Record<string, unknown>>): Heard {
  return {
    text: string(turn.Content) ?? '',
    start: fromMilliseconds(turn.BeginOffsetMillis),
    end: fromMilliseconds(turn.EndOffsetMillis),
    speaker: roleName(label(turn.ParticipantRole)),
  };
}

/** `AGENT` is `Agent`. */
function roleName(role: string | undefined): string | undefined {
  return role === undefined ? undefined : role.charAt(0) + role.slice(1).toLowerCase();
}
