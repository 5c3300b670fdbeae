import type { CommandName, Given } from '../../../protocol.ts';
import {
  boolean,
  type Fields,
  integer,
  listOf,
  nullable,
  number,
  oneOf,
  optional,
  position,
  range,
  text,
} from './fields.ts';

const version = optional(integer);
const speaker = nullable(text);

/** What each command needs in its argument, besides the `uri` of a document. */
export const commandFields: { readonly [N in CommandName]: Fields<Given<N>> } = {
  attribute: { version, position: optional(position), range: optional(range), speaker },
  speakers: { position },
  nextOpen: { position, direction: optional(oneOf('forward', 'backward')) },
  statistics: {},
  turnsWithVoice: { range },
  openText: { range },
  listSpeakers: {},
  listSpeakersInFiles: {},
  nextTurnOf: { position: optional(position), name: text },
  listQuestions: { file: optional(text) },
  listQuestionsInFiles: {},
  report: {},
  reading: { since: optional(integer) },
  quote: { range },
  voices: {},
  readName: { position, typed: text },
  openTurn: { position },
  labelOpenTurn: { version, position, speaker, isNew: optional(boolean) },
  beginTurn: { version, position },
  markOpenTurn: { version, position, kind: oneOf('question', 'answer') },
  joinOpenTurn: { version, position },
  likeThis: { position },
  attributeLikeThis: {
    version,
    position,
    like: oneOf('label', 'kind', 'pair'),
    speakers: listOf('names, with null for a speaker who is not known', speaker, 1),
  },
  clean: { version, range: optional(range) },
  cleanPaste: { range, text },
  putBack: { version, position, text },
  verify: { text },
  compare: { text: nullable(text) },
  listSpeaker: { version, name: text },
  takeProposal: { version, position },
  takeSureProposals: { version, sureness: optional(number) },
  refuseProposal: { position },
};
