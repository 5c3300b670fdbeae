import {
  bodySpans,
  countWordsIn,
  type Exchange,
  eventText,
  type Header,
  type InlineMark,
  inlineMarks,
  LineKind,
  type RosterEntry,
  readTime,
  runSpans,
  type Section,
  type Span,
  type Speaker,
  slice,
  type Transcript,
  type Turn,
  type Unattributed,
} from '../../server/core/index.ts';

export interface Shown {
  /** What the header says and who is on the roster. */
  readonly header?: boolean;
  /** How many words each turn and each run has. */
  readonly words?: boolean;
}

const visible = { '→': '\t', '␍': '\r', '␣': ' ', '⍽': '\u00a0', '⟨BOM⟩': '\ufeff' };

/** The text that an example means: what nobody can see on a page is written with a sign. */
export function unveil(shown: string): string {
  return Object.entries(visible).reduce((text, [sign, character]) => text.replaceAll(sign, character), shown);
}

/** A transcript in the notation that docs/format.md explains, a line for each thing in it. */
export function describeTree(transcript: Transcript, shown: Shown = {}): string {
  return new Describer(transcript, shown).run();
}

class Describer {
  readonly #transcript: Transcript;
  readonly #shown: Shown;
  readonly #out: string[] = [];

  constructor(transcript: Transcript, shown: Shown) {
    this.#transcript = transcript;
    this.#shown = shown;
  }

  run(): string {
    const { header, roster, faults, lines, sections } = this.#transcript;
    for (const { message, span, severity } of faults) {
      this.#put(0, `${severity} on line ${lines.lineAt(span.start) + 1}: ${message}`);
    }
    if (header && this.#shown.header) this.#header(header, roster.entries);
    for (const section of sections) this.#section(section);
    return this.#out.join('\n');
  }

  #put(depth: number, line: string): void {
    this.#out.push('  '.repeat(depth) + line);
  }

  #header(header: Header, speakers: readonly RosterEntry[]): void {
    const facts = ['title', 'date', 'source', 'kind', 'language', 'media', 'attribution'] as const;
    const known = new Set<string>([...facts, 'speaker', 'speakers']);
    const kept = header.entries.filter(({ key }) => !known.has(key)).map(({ key }) => key);
    this.#put(0, 'header');
    for (const key of facts) if (header[key] !== undefined) this.#put(1, `${key}: ${header[key]}`);
    if (header.speaker) this.#put(1, `solo ${named(header.speaker.name)}`);
    for (const entry of speakers) this.#put(1, rosterLine(entry));
    if (kept.length > 0) this.#put(1, `kept: ${kept.join(', ')}`);
  }

  #section(section: Section): void {
    const depth = this.#depth(section);
    if (section.level > 0) this.#put(depth - 1, `${'#'.repeat(section.level)} ${section.title}`);
    const { turns, exchanges, unattributed, kinds } = this.#transcript;
    let exchange: Exchange | undefined;
    const starts = new Map(turns.slice(section.firstTurn, section.endTurn).map((turn) => [turn.firstLine, turn]));
    const runs = new Map(unattributed.map((run) => [run.firstLine, run]));
    for (let line = section.firstLine; line <= section.lastLine; line++) {
      const turn = starts.get(line);
      const run = runs.get(line);
      const until = exchange && turns[exchange.lastTurn]?.lastLine;
      if (until !== undefined && line > until) exchange = undefined;
      if (turn?.exchange !== undefined && exchange?.index !== turn.exchange) {
        exchange = exchanges[turn.exchange] as Exchange;
        this.#put(depth, exchange.inferred ? '~exchange' : 'exchange');
      }
      const within = depth + (exchange ? 1 : 0);
      if (turn) {
        this.#turn(within, turn, exchange);
        line = turn.lastLine;
      } else if (run) {
        this.#run(within, run);
        line = run.lastLine;
      } else if (
        kinds[line] !== LineKind.blank &&
        kinds[line] !== LineKind.header &&
        kinds[line] !== LineKind.heading
      ) {
        this.#put(within, this.#line(line));
      }
    }
  }

  #depth(section: Section): number {
    let depth = section.level > 0 ? 1 : 0;
    for (let up = section.parent; up !== undefined; up = this.#transcript.sections[up]?.parent) depth++;
    return depth;
  }

  #turn(depth: number, turn: Turn, exchange: Exchange | undefined): void {
    const { cue } = turn;
    const number = cue?.marker?.number;
    const speakers = turn.speakers.map((speaker, i) => speakerOf(speaker, turn, i)).join(' + ');
    const who = speakers || (turn.unknown === 'asked' ? '?' : `? (${turn.unknown})`);
    const qualifiers = (cue?.qualifiers ?? []).map(({ text }) => ` (${text})`).join('');
    const words = this.#words(bodySpans(this.#transcript, turn));
    const head = [
      `${isSupplementary(turn, exchange) ? '+' : ''}${turn.inferred ? '~' : ''}${turn.kind}`,
      ...(number === undefined ? [] : [number]),
      who + qualifiers,
      ...(cue?.time ? [`at ${cue.time.seconds}`] : []),
    ].join(' ');
    const body = this.#body(turn.firstLine, turn.lastLine, bodySpans(this.#transcript, turn));
    this.#put(depth, `${head}${words}:${body && ` ${body}`}`);
    this.#marks(depth + 1, bodySpans(this.#transcript, turn));
  }

  #run(depth: number, run: Unattributed): void {
    const spans = runSpans(this.#transcript, run);
    this.#put(depth, `nobody${this.#words(spans)}: ${this.#body(run.firstLine, run.lastLine, spans)}`);
    if (run.brokenCue) this.#put(depth + 1, `nearly a cue: write ${run.brokenCue.replacement.trim()}`);
    this.#marks(depth + 1, spans);
  }

  /** The words line by line; what stands between them and is nobody's words is put in braces. */
  #body(first: number, last: number, spans: readonly Span[]): string {
    const { text, lines, kinds } = this.#transcript;
    const byLine = new Map(spans.map((span) => [lines.lineAt(span.start), slice(text, span)]));
    const pieces: string[] = [];
    for (let line = first; line <= last; line++) {
      const words = byLine.get(line);
      if (words !== undefined) pieces.push(words);
      else if (![LineKind.blank, LineKind.cue, LineKind.speech].includes(kinds[line] as 0)) {
        pieces.push(`{${this.#line(line)}}`);
      }
    }
    return pieces.join(' ⏎ ');
  }

  #words(spans: readonly Span[]): string {
    if (!this.#shown.words) return '';
    const words = countWordsIn(this.#transcript.text, spans);
    return ` [${words} ${words === 1 ? 'word' : 'words'}]`;
  }

  #marks(depth: number, spans: readonly Span[]): void {
    for (const span of spans) {
      for (const mark of inlineMarks(this.#transcript.text, span)) this.#put(depth, markLine(mark));
    }
  }

  /** A line that is neither speech nor open text. */
  #line(line: number): string {
    const { text, lines, kinds } = this.#transcript;
    const span = lines.span(line);
    const written = slice(text, span).trimEnd();
    switch (kinds[line]) {
      case LineKind.event:
        return `event: ${slice(text, eventText(text, span.start, span.end))}`;
      case LineKind.time:
        return `time: ${readTime(text, span.start, span.end)?.seconds}`;
      case LineKind.comment:
        return `comment: ${written.slice(2).trim()}`;
      case LineKind.byline:
        return `byline: ${written}`;
      case LineKind.record:
        return `record: ${written}`;
      default:
        return `line outside the tree: ${written}`;
    }
  }
}

function rosterLine({ name, kind, role, aliases, qualifiers }: RosterEntry): string {
  const details = [
    ...(kind === 'person' ? [] : [kind]),
    ...(role ? [`role: ${role}`] : []),
    ...(aliases.length > 0 ? [`aliases: ${aliases.map((alias) => alias.name).join(' | ')}`] : []),
  ];
  return `${named(name)}${qualifiers.map((one) => ` (${one})`).join('')}${details.map((one) => `, ${one}`).join('')}`;
}

function speakerOf({ name, kind, voice }: Speaker, turn: Turn, index: number): string {
  const label = turn.speakers.length === turn.cue?.names.length ? turn.cue?.names[index]?.text : undefined;
  const as = label === undefined || label === name ? '' : ` as ${label}`;
  return `${kind === 'person' ? '' : `${kind} `}${voice ? `voice ${name}` : named(name)}${as}`;
}

function isSupplementary({ index }: Turn, exchange: Exchange | undefined): boolean {
  return exchange?.rounds.slice(1).some((round) => [...round.questions, ...round.answers].includes(index)) ?? false;
}

function markLine({ kind, name, seconds }: InlineMark): string {
  return [kind, ...(name ? [named(name)] : []), ...(seconds === undefined ? [] : [`at ${seconds}`])].join(' ');
}

function named(name: string): string {
  return `"${name}"`;
}
