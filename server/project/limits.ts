/** How large files and folders may be. What is larger is left out, with a message that says so. */

const MB = 1_000_000;

/** A transcript on the command line, in bytes. How much memory a text needs depends on its lines: see server/cli/files/memory.ts. */
export const largestTranscript = 200 * MB;

/** A transcript that the server reads although it is not open: to answer about all files it reads each of them. */
export const largestClosedTranscript = 16 * MB;

/**
 * A transcript that is open in an editor, in UTF-16 units, and a line of it. Each letter typed reads its line again. Of what is larger,
 * nothing is read, and one problem says so.
 */
export const largestOpenTranscript = 50 * MB;
export const longestOpenLine = MB;

/** A configuration, a roster, a pack or a `.gitignore`, in bytes. */
export const largestNamedFile = MB;

/** All rosters, packs and extended configurations together, in characters. */
export const largestNamedFiles = 2 * MB;

/** How many configurations may extend each other, and how many rosters and packs they may name. */
export const mostConfigurations = 64;
export const mostNamedFiles = 256;

/** Where a search in the editor ends. A folder with more is not a collection of transcripts but a whole disk. */
export const mostFolders = 20_000;
export const mostFiles = 10_000;

/** How many characters all patterns with wildcards in one `.gitignore` may have together. */
export const mostIgnoreCharacters = 20_000;

/** How long the server waits for a file or a folder, in milliseconds. */
export const readDeadline = 3000;
