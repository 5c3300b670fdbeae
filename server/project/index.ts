/** The one door of this part: the server, the command line and tests import from here. */
export { type DecodedContent, decodeContent } from './content.ts';
export { decode } from './decode.ts';
export { FileBytes, whyNotRead } from './fileBytes.ts';
export { type Bounds, type Entry, type Files, folderOf, type Kind, type Listing, type Read } from './files.ts';
export { findTranscripts, type Search, wouldFind } from './findTranscripts.ts';
export { kindOfEntry, kindOfFile, liesIn } from './kinds.ts';
export {
  largestClosedTranscript,
  largestOpenTranscript,
  largestTranscript,
  longestOpenLine,
  mostFiles,
  mostFolders,
  readDeadline,
} from './limits.ts';
export { isText, otherFormat, refusedFormat, whyUnchecked } from './otherFormat.ts';
export type { ConfigurationFile, FaultyFile, Project } from './project.ts';
export { Projects } from './projects.ts';
export { isAbsent, isLargerThan, isNoFile, isOutside, unreadable, whyUnreadable } from './unreadable.ts';
