/** The one door of what is known of projects. The server, the command line and tests import from here. */
export { decode } from './decode.ts';
export {
  type Answer,
  type Bounds,
  type Entry,
  type Files,
  folderOf,
  foldersUpwards,
  type Kind,
  type Listing,
  type Read,
  type Unreadable,
} from './files.ts';
export { findTranscripts, type Search, wouldFind } from './findTranscripts.ts';
export {
  largestClosedTranscript,
  largestNamedFile,
  largestTranscript,
  mostFiles,
  mostFolders,
  readDeadline,
} from './limits.ts';
export { type Everywhere, type FaultyFile, type Project, Projects, type Root } from './projects.ts';
export type { ConfigurationFile } from './resolve.ts';
export { isAbsent, isFolder, isLargerThan, isNoFile, isOutside, unreadable, whyUnreadable } from './unreadable.ts';
