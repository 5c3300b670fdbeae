import { rosterEntries } from '../../speakers/voiceMarks.ts';
import { bodySpans, lineSpans, runSpans, textOf } from '../../syntax/body.ts';
import type { RosterEntry } from '../../syntax/roster.ts';
import { readTime } from '../../syntax/times.ts';
import { LineKind, type Transcript, type Turn } from '../../syntax/tree.ts';
import { type Span, slice } from '../../text/span.ts';
import { qualifiersOf } from '../draft/transcriptToDraft.ts';
import type { FileFormat } from '../format.ts';
import { headerValues } from '../headerValues.ts';
import { placesOf } from '../place.ts';
import { jsonKeys } from './jsonKeys.ts';
import { jsonList } from './jsonList.ts';
import { jsonToDraft } from './jsonToDraft.ts';
import { parseJson } from './jsonValue.ts';

/** Our own JSON: the whole tree. */
export const json: FileFormat = {
  id: 'json',
  title: 'Colloquy JSON',
  extensions: ['.json'],
  holds: { speakers: true, times: true, questions: true, events: true, sections: true, roster: true },
  recognises: ({ text }) => ownKeys.every((key) => jsonKeys(text).has(key)),
  read: ({ text }) => {
    const json = parseJson(text);
    return 'refused' in json ? json : jsonToDraft(json.value);
  },
  write: ({ transcript, path }) => ({ pieces: transcriptToJson(transcript, path), remarks: [] }),
};

const ownKeys = ['version', 'header', 'sections[]', 'turns[]'];

/**
 * The whole tree as JSON, in pieces that together are one text. Lines and columns count from 1. References to sections, turns and
 * exchanges are indexes from 0. Other programs read this, so keys may be added but never renamed.
 */
export function* transcriptToJson(transcript: Transcript, path: string): Generator<string> {
  const lists: Record<string, Iterable<unknown>> = {
    sections: sections(transcript),
    turns: turns(transcript),
    exchanges: exchanges(transcript),
    events: events(transcript),
    unattributed: unattributed(transcript),
    furniture: [],
    roster: rosterEntries(transcript).map(rosterEntry),
    times: times(transcript),
    records: records(transcript),
    comments: comments(transcript),
  };
  yield `{\n  "version": 1,\n  "path": ${JSON.stringify(path)},\n  "header": ${JSON.stringify(header(transcript))}`;
  for (const [key, items] of Object.entries(lists)) {
    yield `,\n  "${key}": `;
    yield* jsonList(items, '  ');
  }
  yield '\n}\n';
}

function header(transcript: Transcript) {
  if (!transcript.header) return null;
  const { speaker, speakers } = transcript.header;
  return {
    ...headerValues(transcript.text, transcript.lines, transcript.header),
    ...(speaker && { speaker: rosterEntry(speaker) }),
    ...(speakers.length > 0 && { speakers: speakers.map(rosterEntry) }),
  };
}

function rosterEntry({ name, kind, role, aliases, qualifiers }: RosterEntry) {
  return { name, kind, role: role ?? null, aliases: aliases.map((alias) => alias.name), qualifiers };
}

function* sections({ sections, lines }: Transcript) {
  for (const { title, level, parent, firstLine, lastLine } of sections) {
    yield { title, level, parent: parent ?? null, ...placesOf(lines, lines.span(firstLine, lastLine)) };
  }
}

function* turns(transcript: Transcript) {
  for (const turn of transcript.turns) {
    const names = turn.speakers.map(({ name }) => name);
    yield {
      speaker: names.length > 0 ? names.join(', ') : null,
      speakers: names,
      label: labelOf(transcript.text, turn),
      qualifiers: qualifiersOf(turn),
      kind: turn.kind,
      inferred: turn.inferred,
      number: turn.cue?.marker?.number ?? null,
      section: turn.section,
      exchange: turn.exchange ?? null,
      ...placesOf(transcript.lines, turn.span),
      time: turn.cue?.time?.seconds ?? timeAtWords(transcript, turn) ?? null,
      text: textOf(transcript, turn),
      lines: linesOf(transcript, bodySpans(transcript, turn)),
    };
  }
}

/** The time in brackets with which the words begin: `Ann Lee: [00:00:03] Good morning.` */
function timeAtWords({ text }: Transcript, { cue, span }: Turn): number | undefined {
  return cue && readTime(text, cue.textStart, span.end)?.seconds;
}

/** The name as the cue has it: `?` for an unknown speaker, null if there is no name. */
function labelOf(text: string, { cue }: Turn): string | null {
  if (cue?.unknown) return '?';
  const [first, last] = [cue?.names.at(0), cue?.names.at(-1)];
  return first && last ? slice(text, { start: first.span.start, end: last.span.end }) : null;
}

/** The line of each line of a text. */
function linesOf({ lines }: Transcript, spans: readonly Span[]): number[] {
  return spans.map(({ start }) => lines.lineAt(start) + 1);
}

function* exchanges({ exchanges }: Transcript) {
  for (const { section, inferred, rounds } of exchanges) yield { section, inferred, rounds };
}

function* events(transcript: Transcript) {
  for (const { span } of lineSpans(transcript, LineKind.event)) {
    yield { text: slice(transcript.text, span), ...placesOf(transcript.lines, span) };
  }
}

function* unattributed(transcript: Transcript) {
  for (const run of transcript.unattributed) {
    const spans = runSpans(transcript, run);
    const text = spans.map((span) => slice(transcript.text, span)).join('\n');
    yield { ...placesOf(transcript.lines, run.span), text, lines: linesOf(transcript, spans) };
  }
}

function* times(transcript: Transcript) {
  for (const { span } of lineSpans(transcript, LineKind.time)) {
    const time = readTime(transcript.text, span.start, span.end);
    if (time) yield { seconds: time.seconds, ...placesOf(transcript.lines, span) };
  }
}

/** Lines of the record itself, which are no speech. */
function* records(transcript: Transcript) {
  for (const kind of ['byline', 'record'] as const) {
    for (const { span } of lineSpans(transcript, LineKind[kind])) {
      yield { kind, text: slice(transcript.text, span), ...placesOf(transcript.lines, span) };
    }
  }
}

function* comments(transcript: Transcript) {
  for (const { span } of lineSpans(transcript, LineKind.comment)) {
    const text = transcript.text.slice(span.start + 2, span.end).trim();
    yield { text, ...placesOf(transcript.lines, span) };
  }
}
