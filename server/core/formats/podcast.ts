import { formatCount, inMilliseconds } from '../text/numbers.ts';
import { type TimedText, timelineOf } from './captions/timeline.ts';
import { carrySpeakers } from './draft/carriedSpeakers.ts';
import { splitJointSpeakers } from './draft/jointSpeakers.ts';
import type { Exported, FileFormat, Imported, Refusal } from './format.ts';
import { jsonKeys } from './json/jsonKeys.ts';
import { jsonList } from './json/jsonList.ts';
import { label, list, number, parseJson, record, string } from './json/jsonValue.ts';
import type { Heard } from './recognisers/heard.ts';
import { joinTokens } from './recognisers/joinWords.ts';
import { imported } from './recognisers/recogniser.ts';

/** The JSON of the podcast namespace: what is said with its speaker and its times. */
export const podcast: FileFormat = {
  id: 'podcast',
  title: 'Podcast JSON',
  extensions: ['.json'],
  holds: { speakers: true, times: true, questions: false, events: true, sections: false, roster: false },
  mayLoseNames: () => true,
  recognises: ({ text }) => ownKeys.every((key) => jsonKeys(text).has(key)),
  read: ({ text }) => readPodcast(text),
  write: ({ draft }) => writePodcast([...timelineOf(draft)]),
};

const ownKeys = ['segments[].body', 'segments[].startTime'];

function readPodcast(text: string): Imported | Refusal {
  const json = parseJson(text);
  if ('refused' in json) return json;
  const segments = list(record(json.value).segments).map(record);
  // Where a name is empty, a missing one does not stand for the one before, and says that no one speaks.
  const saysNobody = segments.some(({ speaker }) => speaker === '');
  const hasMissing = segments.some(({ speaker }) => speaker === undefined);
  const spoken = segments.map((segment) => ({
    text: string(segment.body) ?? '',
    start: number(segment.startTime),
    end: number(segment.endTime),
    speaker: label(segment.speaker),
    ...(hasMissing && segment.speaker === '' && { isSpeech: true }),
  }));
  const { pieces, remarks } = saysNobody ? { pieces: spoken, remarks: [] } : carrySpeakers(spoken);
  const heard = areWords(pieces) ? joinTokens(pieces) : pieces;
  const read = imported({ heard, remarks, areNames: true });
  return { ...read, draft: { ...read.draft, parts: splitJointSpeakers(read.draft.parts, ', ') } };
}

/** Whether most segments are a single word each. */
function areWords(pieces: readonly Heard[]): boolean {
  const single = pieces.filter(({ text }) => !/\S\s+\S/.test(text)).length;
  return single * 2 > pieces.length;
}

function writePodcast(timeline: readonly TimedText[]): Exported {
  const estimated = timeline.filter(({ isEstimated }) => isEstimated).length;
  const message = `${formatCount(estimated, 'time')} had to be estimated from the length of the text.`;
  return { pieces: pieces(timeline), remarks: estimated === 0 ? [] : [{ message }] };
}

function* pieces(timeline: readonly TimedText[]): Generator<string> {
  yield '{\n  "version": "1.0.0",\n  "segments": ';
  yield* jsonList(segmentsOf(timeline), '  ');
  yield '\n}\n';
}

function* segmentsOf(timeline: readonly TimedText[]) {
  const isNamed = timeline.some(({ speakers }) => speakers !== undefined);
  for (const { speakers, isEvent, text, start, end } of timeline) {
    const named = speakers ? speakers.join(', ') || '?' : isNamed ? '' : undefined;
    const speaker = isEvent ? undefined : named;
    yield {
      ...(speaker !== undefined && { speaker }),
      startTime: inMilliseconds(start),
      endTime: inMilliseconds(end),
      body: text,
    };
  }
}
