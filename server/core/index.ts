/**
 * The one door of the core. The server, the command line, scripts and tests import from here, and from no file behind it.
 */
export {
  attribute,
  attributeAndRead,
  attributeEach,
  attributeToNew,
  cannotBeRead,
  listAndEdit,
} from './attribution/attribute.ts';
export { beginTurn, continuesTurn, type NewTurn } from './attribution/beginTurn.ts';
export { explainLabelAt, explainLabels, type LabelExplanation, type LabelFacts } from './attribution/explainLabels.ts';
export { nextOpen, openPlaces } from './attribution/openPlaces.ts';
export {
  attributeAll,
  type IsRefused,
  isWaiting,
  type Likeness,
  likenesses,
  type OpenTurn,
  openTurnAt,
  proposalAt,
  takeProposals,
} from './attribution/openTurns.ts';
export { attributionProgress, type Progress } from './attribution/progress.ts';
export { cues } from './attribution/proposals/cues.ts';
export { look, type Sight } from './attribution/proposals/features.ts';
export { glanceAt } from './attribution/proposals/glance.ts';
export { combine, keyOf } from './attribution/proposals/hashing.ts';
export { type Manner, mannerOf, manners, type SeenManner } from './attribution/proposals/manner.ts';
export {
  contextOf,
  decode,
  type Expert,
  expertFor,
  experts,
  featureRows,
  knowsRoles,
  type Learned,
  type Model,
  mannerRows,
  type Sign,
  signOf,
  signs,
  stepsIn,
  type Threshold,
  type Thresholds,
  thresholdFor,
} from './attribution/proposals/model.ts';
export { isOpenLine } from './attribution/proposals/openLines.ts';
export { type Proposal, propose, proposeNear } from './attribution/proposals/propose.ts';
export { readChain, SCORES, STEP_SCORES } from './attribution/proposals/sequence.ts';
export { type Shape, shapes } from './attribution/proposals/shape.ts';
export { shipped } from './attribution/proposals/shipped.ts';
export { isAmong, openings, PLACES, ROLES, type Role, STATES, statesOf } from './attribution/proposals/states.ts';
export { digitFor, digits, type RowFormat, Table } from './attribution/proposals/table.ts';
export { unitsOf, unitsOfOpenLines } from './attribution/proposals/units.ts';
export { wordsOf } from './attribution/proposals/wording.ts';
export {
  type Attributed,
  type Extent,
  indentRun,
  joinAbove,
  markTurn,
  type NewCueForm,
  newCueForm,
} from './attribution/turnEdits.ts';
export { type Cleaned, clean } from './clean/clean.ts';
export type { CleanOptions } from './clean/cleanLines.ts';
export { type CleanedPart, changed, cleanPart } from './clean/cleanPart.ts';
export { cleanPaste } from './clean/cleanPaste.ts';
export { columnMarks } from './clean/furniture/columnMarks.ts';
export { packs } from './clean/furniture/packs/index.ts';
export { compilePattern, lineKey } from './clean/furniture/pattern.ts';
export { readPack } from './clean/furniture/readPack.ts';
export { profileNames, recognise } from './clean/furniture/recognise.ts';
export { withoutLayout } from './clean/layouts/index.ts';
export { looksLikeTranscript } from './clean/looksLikeTranscript.ts';
export { putBack } from './clean/putBack.ts';
export type { Refusal } from './clean/refusal.ts';
export type { CleanReport, Metadata } from './clean/report.ts';
export { alignWords } from './compare/alignWords.ts';
export {
  type Change,
  type ChangeKind,
  compareTranscripts,
  type TranscriptComparison,
} from './compare/compareTranscripts.ts';
export type { Rename } from './compare/renames.ts';
export { type Speech, type Speeches, type SpokenWords, speechesOf, spokenWords } from './compare/spokenWords.ts';
export { changeSpeakers, changeTitle, comparisonSummary, countChanges, overviewSentences } from './compare/wording.ts';
export type { WordRun } from './compare/wordRuns.ts';
export { type Glob, matchesAny, readGlob, splitGlob } from './config/globs.ts';
export { PathPattern } from './config/pathPattern.ts';
export {
  type Allowance,
  attributions,
  type ConfigurationProblem,
  overrideShape,
  readConfiguration,
  readSaid,
  type Said,
  wholeAllowance,
} from './config/read.ts';
export {
  type Configuration,
  configurationNames,
  defaultConfiguration,
  type RuleLevel,
  type RuleLevels,
  ruleLevels,
  type SettingType,
  settings,
} from './config/settings.ts';
export { type FileSettings, type LastWord, rosterFiles, settingsFor, withNamedFiles } from './config/settingsFor.ts';
export { roundOf } from './exchanges/exchanges.ts';
export { tabledQuestion } from './exchanges/tabledQuestion.ts';
export { type FormatOptions, format } from './format.ts';
export { akomaNtoso } from './formats/akomaNtoso/akomaNtoso.ts';
export { chat } from './formats/chat/chat.ts';
export {
  defaultCaptions,
  defaultConversion,
  exportFile,
  formatOfName,
  formatWithId,
  importFile,
  recogniseFormat,
} from './formats/conversion.ts';
export type {
  Draft,
  DraftComment,
  DraftEvent,
  DraftHeader,
  DraftPart,
  DraftSection,
  DraftSpeaker,
  DraftTurn,
  Passage,
} from './formats/draft/draft.ts';
export { draftToTranscript } from './formats/draft/draftToTranscript.ts';
export { lossesOf } from './formats/draft/lossesOf.ts';
export { lossesOnReturn } from './formats/draft/lossesOnReturn.ts';
export { missingPseudonyms, type Pseudonyms, readPseudonyms, withPseudonyms } from './formats/draft/pseudonyms.ts';
export { transcriptToDraft } from './formats/draft/transcriptToDraft.ts';
export { foreignFile } from './formats/foreignFiles.ts';
export type {
  CaptionOptions,
  Exportable,
  Exported,
  FileContent,
  FileFormat,
  Imported,
  ReadOptions,
  Refusal as FormatRefusal,
  Remark,
  WriteOptions,
} from './formats/format.ts';
export { type ReadingPage, readingPage } from './formats/html/reading.ts';
export { formats } from './formats/index.ts';
export { transcriptToJson } from './formats/json/json.ts';
export { jsonList } from './formats/json/jsonList.ts';
export { maxqda } from './formats/paragraphs/maxqda.ts';
export { ohms } from './formats/paragraphs/ohms.ts';
export { placesOf } from './formats/place.ts';
export { publicWhip } from './formats/publicWhip.ts';
export { tei } from './formats/tei/tei.ts';
export { type DocumentSettings, DocumentVersion } from './incremental/documentVersion.ts';
export type { IncrementalOptions, LineChange } from './incremental/incrementalTranscript.ts';
export type { OutlineEntry, OutlineTurn } from './incremental/outline.ts';
export type { CountLines } from './incremental/part.ts';
export type { DocumentProblems } from './incremental/problems.ts';
export { type ShownProblem, shownIn } from './incremental/shown.ts';
export { type TokenEdit, Tokens, tokenKinds, tokenModifiers } from './incremental/tokens.ts';
export { isCollective } from './labels/collective.ts';
export { labelForms } from './labels/forms/index.ts';
export { splitQualifiers } from './labels/labels.ts';
export { readLabel } from './labels/readLabel.ts';
export { fix } from './lint/fix.ts';
export { fixesOf } from './lint/fixesOf.ts';
export { type LintSettings, lint } from './lint/lint.ts';
export { type DocumentFacts, documentFacts } from './lint/rules/documentFacts.ts';
export { rules } from './lint/rules/index.ts';
export type { Finding, Fix, Problem, Rule, Severity } from './lint/rules/rule.ts';
export { suppress } from './lint/suppressions.ts';
export { safeFixes, tryFix } from './lint/tryFixes.ts';
export { parse, type Reread, readAgain } from './parse.ts';
export { quote } from './quotes/quote.ts';
export { type Quotation, readQuotes } from './quotes/readQuotes.ts';
export { type Resolution, resolveQuote } from './quotes/resolveQuote.ts';
export { reflow } from './reflow/reflow.ts';
export { type Renaming, renameIn, renameTarget, startRenaming } from './rename/rename.ts';
export { endsSentence, joinReason } from './sentences/lineBreaks.ts';
export { findSentences } from './sentences/sentences.ts';
export { type Candidate, candidates } from './speakers/candidates.ts';
export { addSpeakers } from './speakers/headerEdits.ts';
export { allLabels, findLabels, nameWithin, type SpeakerLabel, sharedEntry, speakerAt } from './speakers/labels.ts';
export { nearestName } from './speakers/likely.ts';
export { namedInFacts } from './speakers/namedInFacts.ts';
export { isEvent } from './speakers/nonSpeakers.ts';
export { placeholderKind } from './speakers/placeholders.ts';
export { readRoster } from './speakers/readRoster.ts';
export { missingSpeakers, removeSpeaker, sortRoster } from './speakers/rosterEdits.ts';
export { addToRosterFile } from './speakers/rosterFileEdits.ts';
export { type Similarity, similarity } from './speakers/similarity.ts';
export { nameUses } from './speakers/uses.ts';
export { numberSpeakers, voiceColours, voiceLetters } from './speakers/voiceMarks.ts';
export { isSideEffect, type Move, type Purpose, type SideEffect, tryEdits } from './spoken/tryEdits.ts';
export { type Answering, answerings } from './statistics/answerers.ts';
export {
  type DrawnAnswering,
  type DrawnSection,
  type DrawnTurn,
  type SpeakerReport,
  type StatisticsReport,
  statisticsReport,
  type TurnWords,
} from './statistics/report.ts';
export {
  type SectionStatistics,
  type SpeakerStatistics,
  type Statistics,
  statistics,
} from './statistics/statistics.ts';
export { durationOf, type TurnTime, timeline } from './statistics/timeline.ts';
export { bodySpans, inlineMarks, lineSpans, runSpans, textOf, textStart, wordsOn } from './syntax/body.ts';
export { eventText } from './syntax/classify.ts';
export { clockTime } from './syntax/clock.ts';
export { directiveWords, unfinishedDirective } from './syntax/directives.ts';
export { readHeader } from './syntax/header.ts';
export { type HeaderPlace, headerPlace } from './syntax/headerPlace.ts';
export type { Pack } from './syntax/pack.ts';
export {
  doubtAtLine,
  isOpenTextBelow,
  sectionAtLine,
  turnAfterLine,
  turnAtLine,
  turnWithMarkerAt,
  unattributedAtLine,
} from './syntax/places.ts';
export { defaultReadingSettings, type ReadingSettings } from './syntax/readingSettings.ts';
export type { RosterEntry } from './syntax/roster.ts';
export { openingWords, wordsIn } from './syntax/spoken.ts';
export { readTime } from './syntax/times.ts';
export {
  type Cue,
  type Exchange,
  type Header,
  type HeaderEntry,
  type InlineMark,
  type Label,
  LineKind,
  type Marker,
  type Round,
  type Section,
  type Speaker,
  type Time,
  type Transcript,
  type Turn,
  type Unattributed,
} from './syntax/tree.ts';
export { type UnfinishedCue, unfinishedCue, unfinishedQualifier } from './syntax/unfinished.ts';
export { findWebAddresses } from './text/addresses.ts';
export { partitionPoint } from './text/binarySearch.ts';
export { findChange } from './text/change.ts';
export { csvRow } from './text/csv.ts';
export { applyEdits } from './text/edits.ts';
export { fuzzyMatcher } from './text/fuzzyMatch.ts';
export { lazy } from './text/lazy.ts';
export { latinRanges, letterPattern } from './text/letterPattern.ts';
export { Lines, splitWrittenLines } from './text/lines.ts';
export { escapeMarkup } from './text/markup.ts';
export { looseNameKey, nameKey } from './text/names.ts';
export { editDistance, findNearest } from './text/nearest.ts';
export { formatCount, formatNumber, formatShare } from './text/numbers.ts';
export { type LineRange, type Position, type Span, shiftSpan, slice, type TextEdit } from './text/span.ts';
export { countWords, countWordsIn } from './text/words.ts';
export { findGluedWords } from './typos/gluedWords.ts';
export { findInvisibleCharacters } from './typos/invisibleCharacters.ts';
export { findMojibake } from './typos/mojibake.ts';
export { removeStraySpaces } from './typos/straySpaces.ts';
export type { MovedPassage, PlaceInText, SpeakerChanges, SpeakerRename } from './verify/speakers.ts';
export {
  type Difference,
  type DifferenceSide,
  type NotCompared,
  type ReadText,
  type Verification,
  type VerifyOptions,
  verifyWords,
} from './verify/verify.ts';
export { readYaml } from './yaml/read.ts';
export type { YamlNode } from './yaml/tree.ts';
export { yamlScalar, yamlScalarLike } from './yaml/write.ts';
