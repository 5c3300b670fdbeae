/**
 * The ids of the styles in documents that we write. They say what a paragraph or a piece of it is, so that a document can be read back,
 * also after somebody has changed its words or its looks in Word.
 */
export const paragraphStyles = {
  turn: 'ColloquyTurn',
  continued: 'ColloquyTurnContinued',
  open: 'ColloquyNoSpeaker',
  event: 'ColloquyEvent',
  record: 'ColloquyRecord',
  fact: 'ColloquyFact',
  otherFact: 'ColloquyOtherFact',
  entry: 'ColloquySpeakerEntry',
} as const;

export const characterStyles = {
  /** The letters that stand for a voice. */
  voice: 'ColloquyVoice',
  speaker: 'ColloquySpeaker',
  qualifier: 'ColloquyQualifier',
  marker: 'ColloquyMarker',
  time: 'ColloquyTime',
  role: 'ColloquyRole',
  alias: 'ColloquyAlias',
  kind: 'ColloquyKind',
  /** The key of a fact. */
  key: 'ColloquyKey',
  /** What stands between the others: brackets, colons, commas. */
  between: 'ColloquyBetween',
} as const;
