import type { IRunOptions, ParagraphChild } from 'docx';
import { clockTime } from '../../syntax/clock.ts';
import { hasControls, withoutControls } from '../../text/markup.ts';
import { markerOf, paragraphsOf, startOf } from '../documents/paragraphs.ts';
import type { Draft, DraftEvent, DraftPart, DraftSpeaker, DraftTurn, Passage } from '../draft/draft.ts';
import { tidyDraft } from '../draft/tidyDraft.ts';
import type { Exportable, Exported, Remark, WriteOptions } from '../format.ts';
import { characterStyles, paragraphStyles } from './ownStyles.ts';
import { packZip, unpackZip } from './zip.ts';

/** The package that writes documents is large: it is loaded when the first one is written. */
type Docx = typeof import('docx');

/**
 * Writes a document of Word: headings, the speakers in bold, times, numbers of lines and pages. Styles say what everything is, so that
 * all of it can be changed in Word at once, and the document can be read back. The same transcript gives the same bytes.
 */
export async function writeDocx({ draft }: Exportable, { times }: WriteOptions): Promise<Exported> {
  const docx = await import('docx');
  const spoken = { ...draft, parts: draft.parts.filter(({ kind }) => kind !== 'comment') };
  const { draft: tidy, remarks } = tidyDraft(spoken, times);
  const writer = new DocumentWriter(docx, tidy);
  const bytes = await docx.Packer.pack(writer.write(), 'uint8array');
  const comments = draft.parts.length - spoken.parts.length;
  const found: Remark[] = [...remarks];
  if (comments > 0) found.push({ message: `Comments left out: ${comments}.` });
  if (writer.hasControls) found.push({ message: 'Control characters left out, because Word cannot hold them.' });
  return { pieces: [withFixedDates(bytes)], remarks: found };
}

/** The package writes when the document was made. */
function withFixedDates(bytes: Uint8Array): Uint8Array {
  const parts = unpackZip(bytes);
  const core = parts.get('docProps/core.xml');
  if (core !== undefined)
    parts.set('docProps/core.xml', core.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '2000-01-01T00:00:00Z'));
  return packZip(parts);
}

class DocumentWriter {
  hasControls = false;
  readonly #docx: Docx;
  readonly #draft: Draft;

  constructor(docx: Docx, draft: Draft) {
    this.#docx = docx;
    this.#draft = draft;
  }

  write() {
    const { Document, Footer, PageNumber, Paragraph, AlignmentType, LineNumberRestartFormat } = this.#docx;
    const { header, parts } = this.#draft;
    const number = this.#docx.TextRun;
    const footer = new Footer({
      children: [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          children: [new number({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
        }),
      ],
    });
    const language =
      header.language && /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(header.language) ? header.language : undefined;
    return new Document({
      creator: 'Colloquy',
      lastModifiedBy: 'Colloquy',
      ...(header.title !== undefined && { title: this.#clean(header.title) }),
      styles: documentStyles(language),
      sections: [
        {
          properties: { lineNumbers: { countBy: 5, restart: LineNumberRestartFormat.NEW_PAGE } },
          footers: { default: footer },
          children: [...this.#front(), ...parts.flatMap((part) => this.#part(part))],
        },
      ],
    });
  }

  #clean(text: string): string {
    this.hasControls ||= hasControls(text);
    return withoutControls(text);
  }

  #run(text: string, style?: string, more: IRunOptions = {}): ParagraphChild {
    return new this.#docx.TextRun({ text: this.#clean(text), ...(style !== undefined && { style }), ...more });
  }

  #between(text: string): ParagraphChild {
    return this.#run(text, characterStyles.between);
  }

  #paragraph(style: string, children: readonly ParagraphChild[]) {
    return new this.#docx.Paragraph({ style, children });
  }

  /** The title, the facts of the header, and the roster. */
  #front() {
    const { title, other = {}, ...facts } = this.#draft.header;
    const lines = (values: object, style: string) =>
      Object.entries(values)
        .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
        .map(([key, value]) =>
          this.#paragraph(style, [this.#run(key, characterStyles.key), this.#between(': '), this.#run(value)]),
        );
    return [
      ...(title === undefined ? [] : [this.#paragraph('Title', [this.#run(title)])]),
      ...lines(facts, paragraphStyles.fact),
      ...lines(other, paragraphStyles.otherFact),
      ...this.#draft.roster.map((speaker) => this.#entry(speaker)),
    ];
  }

  #entry({ name, kind, qualifiers = [], role, aliases = [] }: DraftSpeaker) {
    return this.#paragraph(paragraphStyles.entry, [
      this.#run(name, characterStyles.speaker),
      ...qualifiers.flatMap((text) => this.#bracketed(text)),
      ...(role === undefined ? [] : [this.#between(', '), this.#run(role, characterStyles.role)]),
      ...aliases.flatMap((text) => [this.#between(', also '), this.#run(text, characterStyles.alias)]),
      ...(kind === undefined || kind === 'person' ? [] : [this.#between(', '), this.#run(kind, characterStyles.kind)]),
    ]);
  }

  #bracketed(text: string): ParagraphChild[] {
    return [this.#between(' ('), this.#run(text, characterStyles.qualifier), this.#between(')')];
  }

  #part(part: DraftPart) {
    switch (part.kind) {
      case 'section': {
        const { HeadingLevel, Paragraph } = this.#docx;
        const levels = [
          HeadingLevel.HEADING_1,
          HeadingLevel.HEADING_2,
          HeadingLevel.HEADING_3,
          HeadingLevel.HEADING_4,
          HeadingLevel.HEADING_5,
          HeadingLevel.HEADING_6,
        ] as const;
        return [new Paragraph({ heading: levels[part.level - 1] ?? levels[5], children: [this.#run(part.title)] })];
      }
      case 'event':
        return [this.#event(part)];
      case 'turn':
        return this.#turn(part);
      case 'comment':
        return [];
    }
  }

  #event({ text, start, isRecord }: DraftEvent) {
    const words = this.#run(text);
    return isRecord
      ? this.#paragraph(paragraphStyles.record, [...this.#time(start), words])
      : this.#paragraph(paragraphStyles.event, [...this.#time(start), this.#between('['), words, this.#between(']')]);
  }

  #turn(turn: DraftTurn) {
    const { speakers, qualifiers = [] } = turn;
    const [first = [], ...others] = paragraphsOf(turn);
    const further = others.map((passages) =>
      this.#paragraph(speakers ? paragraphStyles.continued : paragraphStyles.open, this.#words(passages)),
    );
    if (!speakers) return [this.#paragraph(paragraphStyles.open, this.#words(first)), ...further];
    const marker = markerOf(turn);
    const names = speakers.length > 0 ? speakers : ['?'];
    const label = [
      ...this.#time(startOf(turn)),
      ...(marker === '' ? [] : [this.#run(marker, characterStyles.marker), this.#between(' ')]),
      ...names.flatMap((name, i) => [
        ...(i > 0 ? [this.#between(', ')] : []),
        this.#run(name, characterStyles.speaker),
      ]),
      ...qualifiers.flatMap((text) => this.#bracketed(text)),
      this.#between(': '),
    ];
    const [begin, ...rest] = first;
    const words = begin ? [this.#run(begin.text), ...this.#words(rest, true)] : [];
    return [this.#paragraph(paragraphStyles.turn, [...label, ...words]), ...further];
  }

  #words(passages: readonly Passage[], isFurther = false): ParagraphChild[] {
    return passages.flatMap(({ text, start }, i) => [
      ...(i > 0 || isFurther ? [this.#between(' ')] : []),
      ...this.#time(start),
      this.#run(text),
    ]);
  }

  #time(seconds: number | undefined): ParagraphChild[] {
    return seconds === undefined
      ? []
      : [this.#run(`[${clockTime(seconds, true)}]`, characterStyles.time), this.#between(' ')];
  }
}

/** How everything looks. Names stand in Word's list of styles. */
function documentStyles(language: string | undefined) {
  const grey = '595959';
  const heading = {
    run: { bold: true, color: '000000' },
    paragraph: { spacing: { before: 360, after: 120 }, keepNext: true },
  };
  const paragraph = (id: string, name: string, options: object) => ({
    id,
    name: `Colloquy ${name}`,
    basedOn: 'Normal',
    quickFormat: true,
    ...options,
  });
  const character = (id: string, name: string, run: object) => ({
    id,
    name: `Colloquy ${name}`,
    quickFormat: true,
    run,
  });
  return {
    default: {
      document: {
        run: { font: 'Calibri', size: 22, ...(language !== undefined && { language: { value: language } }) },
        paragraph: { spacing: { line: 276 } },
      },
      title: { run: { size: 36, bold: true }, paragraph: { spacing: { after: 240 } } },
      heading1: heading,
      heading2: heading,
      heading3: heading,
      heading4: heading,
      heading5: heading,
      heading6: heading,
    },
    paragraphStyles: [
      paragraph(paragraphStyles.turn, 'Turn', {
        next: paragraphStyles.continued,
        paragraph: { spacing: { before: 160 } },
      }),
      paragraph(paragraphStyles.continued, 'Turn Continued', { paragraph: { spacing: { before: 60 } } }),
      paragraph(paragraphStyles.open, 'No Speaker', {
        paragraph: { spacing: { before: 160 }, indent: { left: 360 } },
        run: { color: grey },
      }),
      paragraph(paragraphStyles.event, 'Event', { paragraph: { spacing: { before: 120 } }, run: { italics: true } }),
      paragraph(paragraphStyles.record, 'Record', { paragraph: { spacing: { before: 120 } } }),
      paragraph(paragraphStyles.fact, 'Fact', { run: { color: grey } }),
      paragraph(paragraphStyles.otherFact, 'Other Fact', { run: { color: grey } }),
      paragraph(paragraphStyles.entry, 'Speaker Entry', {}),
    ],
    characterStyles: [
      character(characterStyles.speaker, 'Speaker', { bold: true }),
      character(characterStyles.qualifier, 'Qualifier', { color: grey }),
      character(characterStyles.marker, 'Marker', { bold: true, color: grey }),
      character(characterStyles.time, 'Time', { color: grey, size: 18 }),
      character(characterStyles.role, 'Role', { color: grey }),
      character(characterStyles.alias, 'Alias', { italics: true }),
      character(characterStyles.kind, 'Kind', { color: grey }),
      character(characterStyles.key, 'Key', { color: grey }),
      character(characterStyles.between, 'Between', {}),
    ],
  };
}
