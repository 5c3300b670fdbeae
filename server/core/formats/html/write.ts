import { numberVoices, voiceColours, voiceLetters } from '../../speakers/voiceMarks.ts';
import { clockTime } from '../../syntax/clock.ts';
import { escapeMarkup, hasControls } from '../../text/markup.ts';
import { formatCount } from '../../text/numbers.ts';
import { paragraphsOf, startOf, stretchesOf } from '../documents/paragraphs.ts';
import type { Draft, DraftEvent, DraftPart, DraftSpeaker, DraftTurn, Passage } from '../draft/draft.ts';
import type { Exportable, Exported, Remark } from '../format.ts';
import { pageStyle } from './style.ts';

/**
 * A page that stands by itself: it loads nothing, needs no script, and prints with page numbers. What an element is for stands in its
 * class, so that the page can be read back without loss.
 */
export function writeHtml({ draft, path }: Exportable): Exported {
  const page = new Page(draft, path);
  const pieces = [...page.write()];
  return { pieces, remarks: page.remarks() };
}

/** The page of {@link writeHtml} in the pieces that an edit changes one by one. */
export interface HtmlParts {
  /** What stands above the transcript: its title, its facts and its speakers. */
  readonly head: string;
  /** The sections, turns and events, each an element. */
  readonly parts: readonly string[];
}

/** @param mostSpeakers how many speakers the head lists at most; it says how many more there are */
export function htmlParts({ draft, path }: Exportable, mostSpeakers: number): HtmlParts {
  return new Page(draft, path).parts(mostSpeakers);
}

/** `title` is for pages of transcripts that have no title. */
const UNTITLED = 'Transcript';

class Page {
  readonly #draft: Draft;
  readonly #path: string;
  readonly #voices: ReadonlyMap<string, number>;
  /** The levels of the sections that are open. */
  readonly #levels: number[] = [];
  #hasControls = false;
  #comments = 0;

  constructor(draft: Draft, path: string) {
    this.#draft = draft;
    this.#path = path;
    this.#voices = numberVoices(
      draft.roster.map(({ name }) => name),
      speakersOf(draft.parts),
    );
  }

  parts(mostSpeakers: number): HtmlParts {
    return { head: this.#header() + this.#speakers(mostSpeakers), parts: [...this.#parts()] };
  }

  #header(): string {
    return `<header>\n${this.#title()}\n${this.#facts()}</header>\n`;
  }

  *#parts(): Generator<string> {
    let turn = 0;
    for (const part of this.#draft.parts) {
      if (part.kind === 'turn') turn++;
      yield this.#part(part, turn);
    }
  }

  *write(): Generator<string> {
    const { header } = this.#draft;
    const language = header.language && languageTag.test(header.language) ? header.language : 'en';
    yield `<!doctype html>
<html lang="${this.#text(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="Colloquy">
<title>${this.#text(header.title ?? fileName(this.#path) ?? UNTITLED)}</title>
<style>
${pageStyle}</style>
</head>
<body class="transcript">
`;
    yield this.#header();
    yield this.#speakers();
    yield '<main>\n';
    yield* this.#parts();
    yield '</main>\n</body>\n</html>\n';
  }

  remarks(): Remark[] {
    const remarks: Remark[] = [];
    if (this.#comments > 0) remarks.push({ message: `${formatCount(this.#comments, 'comment')} left out.` });
    if (this.#hasControls) remarks.push({ message: 'Control characters left out, because HTML cannot hold them.' });
    return remarks;
  }

  #text(text: string): string {
    this.#hasControls ||= hasControls(text);
    return escapeMarkup(text);
  }

  #title(): string {
    const { title } = this.#draft.header;
    return title === undefined
      ? `<h1>${this.#text(fileName(this.#path) ?? UNTITLED)}</h1>`
      : `<h1 class="title" dir="auto">${this.#text(title)}</h1>`;
  }

  #facts(): string {
    const { title: _, other, ...facts } = this.#draft.header;
    const entries = [...Object.entries(facts), ...Object.entries(other ?? {})].filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    );
    if (entries.length === 0) return '';
    const known = new Set(Object.keys(facts));
    const rows = entries.map(
      ([key, value]) =>
        `<div class="${known.has(key) ? 'fact' : 'fact other'}"><dt data-key="${this.#text(key)}">${this.#text(capitalised(key))}</dt><dd dir="auto">${this.#text(value)}</dd></div>\n`,
    );
    return `<dl class="facts">\n${rows.join('')}</dl>\n`;
  }

  /** Everybody who is listed or speaks, with the letters and the colour that mark their turns. */
  #speakers(most = this.#voices.size): string {
    if (this.#voices.size === 0) return '';
    const listed = new Map(this.#draft.roster.map((speaker) => [speaker.name, speaker]));
    const names = [...this.#voices.keys()];
    const items = names.slice(0, most).map((name) => {
      const entry = listed.get(name);
      return `<li${entry ? ` class="listed" data-kind="${entry.kind ?? 'person'}"` : ''}>${this.#name(name)}${entry ? this.#details(entry) : ''}</li>\n`;
    });
    const rest = names.length - items.length;
    const others = rest > 0 ? `<p class="note">and ${formatCount(rest, 'other speaker')}</p>\n` : '';
    return `<section class="speakers" aria-labelledby="speakers">\n<h2 id="speakers">Speakers</h2>\n<ul>\n${items.join('')}</ul>\n${others}</section>\n`;
  }

  #details({ kind, qualifiers, role, aliases }: DraftSpeaker): string {
    return [
      ...(qualifiers ?? []).map((text) => ` <span class="qualifier">(${this.#text(text)})</span>`),
      role === undefined ? '' : `, <span class="role">${this.#text(role)}</span>`,
      ...(aliases ?? []).map((text) => `, also <span class="alias">${this.#text(text)}</span>`),
      kind === 'collective' ? ', <span class="note">several voices</span>' : '',
      kind === 'unknown' ? ', <span class="note">not named in the record</span>' : '',
    ].join('');
  }

  #name(name: string): string {
    const number = this.#voices.get(name) ?? 0;
    const colour = number % voiceColours.length;
    return `<span class="voice voice-${colour + 1}" aria-hidden="true">${voiceLetters(number)}</span> <b class="name"><bdi>${this.#text(name)}</bdi></b>`;
  }

  #event({ text, start, isRecord }: DraftEvent): string {
    const words = `<span>${this.#text(text)}</span>`;
    return isRecord
      ? `<p class="record"${seconds('start', start)} dir="auto">${words}</p>\n`
      : `<p class="event"${seconds('start', start)} dir="auto">[${words}]</p>\n`;
  }

  #part(part: DraftPart, turn: number): string {
    switch (part.kind) {
      case 'section': {
        const tag = `h${Math.min(6, this.#depthOf(part.level) + 1)}`;
        return `<${tag} class="section" data-level="${part.level}" dir="auto">${this.#text(part.title)}</${tag}>\n`;
      }
      case 'turn':
        return this.#turn(part, turn);
      case 'event':
        return this.#event(part);
      case 'comment':
        this.#comments++;
        return '';
    }
  }

  /** How many sections are open with a new one of a level. Transcripts may leave out levels, and pages may not. */
  #depthOf(level: number): number {
    while ((this.#levels.at(-1) ?? 0) >= level) this.#levels.pop();
    return this.#levels.push(level);
  }

  #turn(turn: DraftTurn, number: number): string {
    const { speakers, marker, qualifiers } = turn;
    const start = startOf(turn);
    const label = [
      ...(speakers ?? []).map((name) => this.#name(name)),
      speakers === undefined ? '<span class="nobody">No speaker</span>' : '',
      speakers?.length === 0 ? '<span class="unknown">Unknown speaker</span>' : '',
      ...(qualifiers ?? []).map((text) => `<span class="qualifier">(${this.#text(text)})</span>`),
      marker
        ? `<span class="marker">${marker.kind === 'question' ? 'Question' : 'Answer'}${marker.number === undefined ? '' : ` ${marker.number}`}</span>`
        : '',
      start === undefined ? '' : `<time datetime="PT${start}S">${clockTime(start, true)}</time>`,
    ].filter((piece) => piece !== '');
    const classes = ['turn', marker?.kind, speakers === undefined && 'open'].filter(Boolean).join(' ');
    const colour = speakers?.[0] === undefined ? 0 : ((this.#voices.get(speakers[0]) ?? 0) % voiceColours.length) + 1;
    const of = marker?.number === undefined ? '' : ` data-number="${marker.number}"`;
    const words = paragraphsOf(turn).map((passages) => `<p class="words" dir="auto">${this.#words(passages)}</p>\n`);
    return `<div class="${classes} side-${colour}" id="turn-${number}"${of}>\n<p class="speaker">${label.join(' ')}</p>\n${words.join('')}</div>\n`;
  }

  #words(passages: readonly Passage[]): string {
    return passages
      .map(
        (passage) =>
          `<span${seconds('start', passage.start)}${seconds('end', passage.end)}>${this.#marked(passage.text)}</span>`,
      )
      .join(' ');
  }

  #marked(text: string): string {
    return stretchesOf(text)
      .map(({ text, kind }) => {
        if (kind === 'unresolved') return `<mark>${this.#text(text)}</mark>`;
        return kind === 'words' ? this.#text(text) : `<i class="${kind}">${this.#text(text)}</i>`;
      })
      .join('');
  }
}

const languageTag = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;

function seconds(name: string, value: number | undefined): string {
  return value === undefined ? '' : ` data-${name}="${value}"`;
}

function* speakersOf(parts: readonly DraftPart[]): Generator<string> {
  for (const part of parts) if (part.kind === 'turn') yield* part.speakers ?? [];
}

function fileName(path: string): string | undefined {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return name === '' ? undefined : name;
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
