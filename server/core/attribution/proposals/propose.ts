import { wordsOn } from '../../syntax/body.ts';
import { mayBeginLine } from '../../syntax/lineBeginning.ts';
import { doubtAtLine, turnAtLine } from '../../syntax/places.ts';
import type { Transcript } from '../../syntax/tree.ts';
import type { LineRange } from '../../text/span.ts';
import type { Sight } from './features.ts';
import { type Judged, type Judgement, judge } from './judge.ts';
import type { Manner, SeenManner } from './manner.ts';
import { type Model, type Sign, signOf, thresholdFor } from './model.ts';
import { hasOpenLines, isUnknown } from './openLines.ts';
import { reasonFor } from './reasons.ts';
import { hasNoShortLines, mayRunOver, runsOver } from './runOver.ts';
import { shipped } from './shipped.ts';
import type { Role } from './states.ts';
import { sentencesOf, unitsOf } from './units.ts';

/** What a proposed turn seems to be: `speech` where people neither ask nor answer by their office. */
export type ProposedKind = 'question' | 'answer' | 'chair' | 'speech';

/** A place in unattributed text where another person seems to start to speak. It never has a name. */
export interface Proposal {
  /** The line, from 0. */
  readonly line: number;
  /** Where the first word of the turn is in the text: inside the line, where a recogniser's lines run over the ends of turns. */
  readonly start: number;
  readonly kind: ProposedKind;
  /** The probability that a turn begins on the line, from 0 to 1. */
  readonly probability: number;
  /** Whether it may be written without asking. Any other proposal is written only if the user accepts it. */
  readonly sure: boolean;
  /** Why, in whole sentences. */
  readonly reason: string;
}

/**
 * The places in unattributed text where turns seem to begin, in the order of the text. Turns with a cue are evidence. Never throws, and takes linear time.
 */
export function propose(transcript: Transcript, model: Model = shipped): Proposal[] {
  if (!hasOpenLines(transcript)) return [];
  return read(transcript, { first: 0, last: transcript.lines.count - 1 }, model).proposals;
}

/** The number of lines on both sides that are read as context. Lines further away change little. */
const MARGIN = 100;

/**
 * The proposals for the unattributed text on some lines (from 0, including the last). The time does not depend on the length of
 * the text.
 */
export function proposeNear(transcript: Transcript, first: number, last: number): Proposal[] {
  return readNear(transcript, first, last).proposals;
}

/** What is seen in unattributed text. */
export interface Reading {
  readonly proposals: Proposal[];
  /**
   * Lines of speech recognisers, without a proposal, on which a turn may begin all the same. Nothing is proposed there, but no turn is
   * to take them without a look at them.
   */
  readonly doubtful: number[];
  /** What the turns seem to be that have `?:` as their cue, by their first lines. */
  readonly unmarked: ReadonlyMap<number, ProposedKind>;
}

/** The same as {@link proposeNear}, with the lines that are doubtful. */
export function readNear(transcript: Transcript, first: number, last: number): Reading {
  const around = { first: Math.max(0, first - MARGIN), last: Math.min(transcript.lines.count - 1, last + MARGIN) };
  const { proposals, doubtful, unmarked } = read(transcript, around, shipped);
  const isNear = (line: number) => line >= first && line <= last;
  return { proposals: proposals.filter(({ line }) => isNear(line)), doubtful: doubtful.filter(isNear), unmarked };
}

/**
 * From this probability on a line is doubtful: about one in six. A lower one asks about more lines that go on with the turn, a higher one
 * gives more lines to a wrong speaker.
 */
const DOUBTFUL = 0.16;

function read(transcript: Transcript, lines: LineRange, model: Model): Reading {
  const units = unitsOf(transcript, lines);
  if (units.shape === 'segments' && mayRunOver(units.units)) {
    const sentences = judge(sentencesOf(transcript, lines), model);
    if (sentences && runsOver(units.units, sentences)) {
      const proposals = proposalsAmong(transcript, sentences, insideLines(sentences.seen));
      return { proposals, doubtful: [], unmarked: unmarkedAmong(transcript, sentences) };
    }
  }
  const judgement = judge(units, model);
  if (judgement === undefined) return { proposals: [], doubtful: [], unmarked: new Map() };
  const { offered, sure } = thresholdFor(model.thresholds, judgement.seen, units.shape);
  const isOfRecogniser = units.shape === 'segments' || units.shape === 'bare';
  // A turn that begins inside a line cannot be proposed there, and the line after it is often taken for its beginning.
  const mayBeSure = !(isOfRecogniser && hasNoShortLines(units.units));
  const sureFrom = (sign: Sign) => (mayBeSure ? sure[sign] : NEVER);
  return {
    proposals: proposalsAmong(transcript, judgement, { offered, sureFrom }),
    doubtful: isOfRecogniser ? doubtfulAmong(transcript, judgement, offered) : [],
    unmarked: unmarkedAmong(transcript, judgement),
  };
}

/** From which probability on a turn is proposed, and from which the proposal is sure. */
interface Least {
  readonly offered: number;
  readonly sureFrom: (sign: Sign) => number;
}

const NEVER = 2;

/**
 * The same where lines run over the ends of turns. A wrong proposal would break a line there, so one in two is not right often enough.
 * In conversations and meetings, and where the manner is not clear, too many are wrong for any to be sure.
 */
function insideLines({ manner, isClear }: SeenManner): Least {
  const maySure = isClear && manner !== 'conversation' && manner !== 'meeting';
  return { offered: 0.6, sureFrom: () => (maySure ? 0.99 : NEVER) };
}

function proposalsAmong(
  transcript: Transcript,
  { seen, units, features }: Judgement,
  { offered, sureFrom }: Least,
): Proposal[] {
  return units
    .filter((judged) => judged.probability >= offered && mayBeProposed(transcript, judged))
    .map(({ unit, sight, probability, role }) => {
      const kind = kindOf(role, seen.manner, sight);
      const sure = kind !== 'chair' && probability >= sureFrom(signOf(sight));
      return { line: unit.line, start: unit.start, kind, probability, sure, reason: reasonFor(sight, role, features) };
    });
}

function doubtfulAmong(transcript: Transcript, { units }: Judgement, offered: number): number[] {
  return units
    .filter(
      (judged) => judged.probability >= DOUBTFUL && judged.probability < offered && mayBeProposed(transcript, judged),
    )
    .map(({ unit }) => unit.line);
}

function unmarkedAmong(transcript: Transcript, { seen, units }: Judgement): Map<number, ProposedKind> {
  const unmarked = new Map<number, ProposedKind>();
  for (const { unit, role, sight } of units) {
    const turn = unit.given?.opens ? turnAtLine(transcript, unit.line) : undefined;
    if (turn && isUnknown(turn) && !turn.cue?.marker) unmarked.set(turn.firstLine, kindOf(role, seen.manner, sight));
  }
  return unmarked;
}

/** Whether a turn may be proposed at a unit: it has no speaker, and it can begin a line. */
function mayBeProposed(transcript: Transcript, { unit: { line, start, given } }: Judged): boolean {
  // A label that may name a speaker is asked about as such.
  if (given !== undefined || doubtAtLine(transcript, line)) return false;
  const words = wordsOn(transcript, line);
  return start === words?.start || mayBeginLine(transcript.text, { start, end: transcript.lines.end(line) });
}

function kindOf(role: Role, manner: Manner, { features }: Sight): ProposedKind {
  if (manner === 'conversation' || manner === 'meeting') return 'speech';
  const isOfChair = features.includes('begins: chair') || features.includes('says: chair');
  if (manner === 'debate') return isOfChair ? 'chair' : 'speech';
  // Who says yes or no to a question answers it, even if the rest of the text makes that look unlikely.
  if (features.includes('above: asks') && features.includes('begins: yes or no')) return 'answer';
  if (role !== 'other') return role;
  // Who speaks after a question, without words of the Chair, answers it.
  return features.includes('above: asks') && !isOfChair ? 'answer' : 'chair';
}
