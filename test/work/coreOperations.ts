import {
  allLabels,
  applyEdits,
  attributeAll,
  attributeEach,
  clean,
  cleanPart,
  cleanPaste,
  compareTranscripts,
  DocumentVersion,
  defaultConversion,
  exportFile,
  findWebAddresses,
  fix,
  format,
  formats,
  importFile,
  likenesses,
  lint,
  markTurn,
  matchesAny,
  nextOpen,
  openTurnAt,
  parse,
  propose,
  quote,
  readConfiguration,
  readGlob,
  readingPage,
  readPack,
  readQuotes,
  readRoster,
  recogniseFormat,
  renameIn,
  renameTarget,
  resolveQuote,
  rules,
  startRenaming,
  statistics,
  statisticsReport,
  type Transcript,
  takeProposals,
  transcriptToDraft,
  transcriptToJson,
  verifyWords,
} from '../../server/core/index.ts';
import { type Operation, onceFor } from './operation.ts';

const settings = {
  attribution: 'strict' as const,
  kind: '',
  roster: [],
  notSpeakers: [],
  events: [],
  notSpeech: [],
  packs: [],
  severities: new Map(rules.map(({ id, severity }) => [id, severity === 'off' ? ('info' as const) : severity])),
};

function ofText(name: string, run: (text: string) => unknown): Operation {
  return { name, prepare: (text) => () => run(text) };
}

function ofTranscript(name: string, run: (transcript: Transcript) => unknown): Operation {
  return {
    name,
    prepare: (text) => {
      const transcript = read(text);
      return () => run(transcript);
    },
  };
}

/** Reads a text once for all operations that follow one another. */
const read = onceFor((text) => parse(text, settings));

/** Wildcards between which the characters of a path can be shared in very many ways. */
const globs = ['*a*e*i*o*u*Q', '**/*a*/**/*e*/**/Q', '**/?*/*?/**/[!Q]*Q', '{*a,*b}{*c,*d}{*e,**/*f}Q'].map((glob) => {
  const read = readGlob(glob);
  if (typeof read === 'string') throw new Error(read);
  return read;
});

const inherit = { ...settings, attribution: 'inherit' as const };
const minutes = { ...settings, kind: 'minutes' };

/** Everything that the core does with a text. */
export const coreOperations: readonly Operation[] = [
  ofText('parse', (text) => parse(text, settings)),
  ofText('parse, inherit', (text) => parse(text, inherit)),
  ofText('parse, minutes', (text) => parse(text, minutes)),
  ...rules.map((rule) => ofTranscript(`rule ${rule.id}`, (transcript) => lint(transcript, settings, [rule]))),
  ofText('fix', (text) => fix(text, settings, settings)),
  ofTranscript('format', (transcript) => applyEdits(transcript.text, format(transcript))),
  ofTranscript('format, canonical', (transcript) => format(transcript, { cues: 'canonical' })),
  ofText('clean', (text) => clean(text, settings)),
  ofTranscript('clean a part', (transcript) => cleanPart(transcript, { first: 0, last: transcript.lines.count - 1 })),
  ofTranscript('clean a line', (transcript) => cleanPart(transcript, middle(transcript))),
  ofText('clean what is pasted', (text) => cleanPaste(parse('Ann: One.\n', settings), { start: 10, end: 10 }, text)),
  ofText('verify', (text) => verifyWords({ text, settings }, { text, settings })),
  ofText('verify two texts', (text) => verifyWords({ text, settings }, { text: text.slice(1), settings })),
  ofTranscript('statistics', statistics),
  ofTranscript('convert to JSON', (transcript) => JSON.stringify(transcriptToJson(transcript, 'a.transcript'))),
  ofTranscript('compare two texts', (transcript) =>
    compareTranscripts(transcript, parse(transcript.text.slice(1), settings)),
  ),
  ofTranscript('a page to read', (transcript) => readingPage(transcript, 'a.transcript')),
  ofTranscript('plots', (transcript) => statisticsReport(transcript, statistics(transcript), 'a.transcript')),
  ofTranscript('quote', wholeQuote),
  ofText('read quotations', readQuotes),
  {
    name: 'find a quotation',
    prepare: (text) => {
      const transcript = read(text);
      const quotations = readQuotes(wholeQuote(transcript) ?? '');
      return () => quotations.map((quotation) => resolveQuote(quotation, transcript));
    },
  },
  ofText('recognise a format', (text) => recogniseFormat(fileOf('talk', text))),
  ...formats.flatMap((format): Operation[] => {
    const { id, extensions, read: reads, write, isBinary } = format;
    const name = `talk${extensions[0] ?? '.txt'}`;
    return [
      ...(reads && !isBinary
        ? [ofText(`read ${id}`, (text) => importFile(fileOf(name, text), format, conversion))]
        : []),
      ...(write ? [ofTranscript(`write ${id}`, (transcript) => exported(transcript, format))] : []),
    ];
  }),
  ofTranscript('propose', propose),
  ofTranscript('take all proposals', (transcript) => takeProposals(transcript, propose(transcript), () => false)),
  ofTranscript('attribute', (transcript) =>
    attributeEach(transcript, [{ lines: middle(transcript), speaker: 'Ann Lee' }]),
  ),
  ofTranscript('attribute all like this', (transcript) => {
    const [like] = likenesses(transcript, middle(transcript).first, never);
    return attributeAll(transcript, like?.turns ?? [], ['Ann Lee']);
  }),
  ofTranscript('open turn', (transcript) => openTurnAt(transcript, middle(transcript).first, never)),
  ofTranscript('mark a turn', (transcript) => markTurn(transcript, middle(transcript).first, 'question')),
  ofTranscript('next open turn', (transcript) => nextOpen(transcript, 0, 'forward')),
  ofTranscript('rename', (transcript) => {
    const [label] = allLabels(transcript);
    const target = label && renameTarget(transcript, label.label.span.start);
    if (target === undefined || typeof target === 'string') return target;
    const renaming = startRenaming(transcript, target, 'Eve Low');
    return typeof renaming === 'string' ? renaming : renameIn(transcript, renaming);
  }),
  ofText('open a document', (text) => everythingOf(DocumentVersion.read(text, settings))),
  {
    name: 'edit a document',
    prepare: (text) => {
      const version = DocumentVersion.read(text, settings);
      everythingOf(version);
      const at = text.length >> 1;
      return () => everythingOf(version.edited([{ span: { start: at, end: at }, newText: 'x' }]));
    },
  },
  ofText('read a configuration', (text) =>
    readConfiguration(
      text,
      rules.map(({ id }) => id),
    ),
  ),
  ofText('read a configuration of globs', (text) => readConfiguration(`ignores: ${JSON.stringify(text)}`, [])),
  ofText('read a glob', readGlob),
  {
    name: 'match a path',
    prepare: (text) => {
      const path = text.replaceAll('\n', '/');
      return () => globs.map((glob) => matchesAny([glob], path));
    },
  },
  ofText('read a roster', (text) => readRoster(text, 'people.yml')),
  ofText('read a table of speakers', (text) => readRoster(`name,aliases\n${text}`, 'people.csv')),
  ofText('find web addresses', findWebAddresses),
  ofText('read a pack', (text) => readPack(text)),
  ofText('read a pack of one line', (text) => readPack(`name: own\nentries:\n  - ${JSON.stringify(text)}\n`)),
];

const conversion = defaultConversion(settings);

function fileOf(name: string, text: string) {
  return { name, text, bytes: new TextEncoder().encode(text) };
}

async function exported(transcript: Transcript, format: (typeof formats)[number]): Promise<unknown> {
  const source = { draft: transcriptToDraft(transcript), transcript, path: 'a.transcript' };
  const written = await exportFile(source, format, conversion);
  return 'pieces' in written && [...written.pieces];
}

function wholeQuote(transcript: Transcript): string | undefined {
  return quote(transcript, { start: 0, end: transcript.text.length }, 'a.transcript');
}

function everythingOf(version: DocumentVersion): unknown {
  return [
    version.transcript,
    version.problems.all,
    version.outline,
    version.tokens,
    version.times,
    version.webAddresses,
  ];
}

function middle({ lines }: Transcript): { first: number; last: number } {
  const line = lines.count >> 1;
  return { first: line, last: line };
}

function never(): boolean {
  return false;
}
