/**
 * The floors of the core, from the ground up. A room imports from lower floors only, never from its own floor or from above.
 * A folder within a room's folder is a room of its own where it is named here. A room that is one file has its name without the extension.
 */
export const floors: readonly (readonly string[])[] = [
  ['text'],
  ['labels', 'sentences', 'typos', 'yaml'],
  ['syntax'],
  ['clean/furniture', 'clean/layouts', 'exchanges', 'speakers'],
  ['parse', 'statistics'],
  ['spoken'],
  ['attribution/proposals', 'clean/page', 'format', 'reflow', 'rename', 'lint/rules'],
  ['attribution', 'config', 'lint', 'verify'],
  ['clean', 'compare', 'incremental'],
  ['formats', 'quotes'],
  ['index'],
];
