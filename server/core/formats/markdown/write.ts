import { labelOf, linesOf, startOf, timeBefore, timeLine, wholeLabelOf } from '../documents/paragraphs.ts';
import type { Draft, DraftEvent, DraftPart, DraftTurn } from '../draft/draft.ts';
import { draftToTranscript } from '../draft/draftToTranscript.ts';
import { tidyDraft } from '../draft/tidyDraft.ts';
import type { Exportable, Exported, WriteOptions } from '../format.ts';
import { escapeMarkdown } from './escape.ts';
import { readMarkdown } from './read.ts';

/**
 * A transcript in Markdown: the header as YAML, headings, and a paragraph for each turn, which begins with the speaker in bold. Paragraphs
 * within a turn are parted by a line break, because a paragraph of its own has no speaker. The text is read again: where the plain way to
 * write it is read otherwise, every speaker goes on the roster, and what looks like a label gets a backslash; at last, lines of the record are in
 * brackets.
 */
export function writeMarkdown({ draft }: Exportable, options: WriteOptions): Exported {
  const comments = draft.parts.filter(({ kind }) => kind === 'comment').length;
  const spoken = { ...draft, parts: draft.parts.filter(({ kind }) => kind !== 'comment') };
  const { draft: tidy, remarks } = tidyDraft(spoken, options.times);
  const found = comments > 0 ? [...remarks, { message: `Comments left out: ${comments}.` }] : remarks;
  let text = '';
  for (const caution of ['plain', 'escaped', 'bracketed'] as const) {
    text = write(tidy, options, caution);
    if (isReadAs(text, tidy, options)) return { pieces: [text], remarks: found };
  }
  const message = 'Some lines look like labels in Markdown and are none. Compare the file with the transcript.';
  return { pieces: [text], remarks: [...found, { message }] };
}

/** How carefully a draft is written. */
type Caution = 'plain' | 'escaped' | 'bracketed';

function write(draft: Draft, options: WriteOptions, caution: Caution): string {
  const isCareful = caution !== 'plain';
  const roster = isCareful || draft.roster.length > 0 ? everybody(draft) : [];
  const { text: header } = draftToTranscript({ ...draft, roster, parts: [] }, options);
  const pieces = draft.parts.map((part) => writePart(part, caution));
  return `${[header.trimEnd(), ...pieces].filter((piece) => piece !== '').join('\n\n')}\n`;
}

/** A roster lists everybody or no one. */
function everybody({ roster, parts }: Draft): Draft['roster'] {
  const names = new Set(roster.map(({ name }) => name));
  for (const part of parts) if (part.kind === 'turn') for (const name of part.speakers ?? []) names.add(name);
  const listed = new Map(roster.map((speaker) => [speaker.name, speaker]));
  return [...names].map((name) => listed.get(name) ?? { name });
}

function writePart(part: DraftPart, caution: Caution): string {
  switch (part.kind) {
    case 'section':
      return `${'#'.repeat(part.level)} ${escapeMarkdown(part.title)}`;
    case 'turn':
      return writeTurn(part, caution !== 'plain');
    case 'event':
      return `${timeLine(part.start, '\\\n')}${eventText(part, caution)}`;
    case 'comment':
      return '';
  }
}

/** A line of the record stands as it is where it is read again as one. */
function eventText({ text, isRecord }: DraftEvent, caution: Caution): string {
  return isRecord && caution !== 'bracketed' ? escapeMarkdown(text) : `*[${escapeMarkdown(text)}]*`;
}

function writeTurn(turn: DraftTurn, isCareful: boolean): string {
  const isNamed = turn.speakers !== undefined;
  const lines = linesOf(turn);
  // Words that look like a label stand below that of the turn, where a backslash takes the meaning from them.
  const isApart = isCareful && isNamed && lines.some((line) => /^[^:：]{1,80}[:：]/.test(line));
  const [first = '', ...others] = [...(isApart ? [''] : []), ...lines].map((line, i) => {
    const escaped = escapeMarkdown(line);
    return isCareful && !(isNamed && i === 0) ? escapeLabel(escaped) : escaped;
  });
  const label = isNamed
    ? `${timeBefore(startOf(turn))}**${escapeMarkdown((isCareful ? wholeLabelOf : labelOf)(turn))}:** `
    : '';
  return [isApart ? label.trimEnd() : label + first, ...others].join('\\\n');
}

/** Takes the meaning of a label or of an event from the start of a line. */
function escapeLabel(text: string): string {
  return /^[[(]/.test(text) ? `\\${text}` : text.replace(/:(?=\s|$)/, '\\:');
}

function isReadAs(text: string, { parts }: Draft, options: WriteOptions): boolean {
  const { draft } = readMarkdown({ name: '', bytes: new Uint8Array(), text }, options);
  return JSON.stringify(tidyDraft(draft, options.times).draft.parts) === JSON.stringify(parts);
}
