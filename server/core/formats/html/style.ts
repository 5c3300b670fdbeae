import { voiceColours } from '../../speakers/voiceMarks.ts';

const colours = voiceColours.map(
  ({ fill, text }, i) => `.voice-${i + 1} { background: ${fill}; color: ${text}; }
.side-${i + 1} { border-left-color: ${fill}; }
`,
);

/**
 * The style of a page: text of a readable width on screens, light or dark as the reader wants it, and pages with numbers on paper. The
 * reading view of an editor sets the colours `--paper` to `--found` itself.
 */
export const pageStyle = `:root { color-scheme: light dark; --paper: #fff; --ink: #1a1a1a; --quiet: #555; --frame: #767676; --found: #fff3b0; }
@media screen and (prefers-color-scheme: dark) { :root { --paper: #1a1a1a; --ink: #e6e6e6; --quiet: #b0b0b0; --frame: #8a8a8a; --found: #5c4d00; } }
body { max-width: 44rem; margin: 0 auto; padding: 1.5rem; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 Georgia, 'Times New Roman', serif; }
h1, h2, h3, h4, h5, h6, .speaker, .facts, .speakers { font-family: system-ui, sans-serif; line-height: 1.3; }
h1 { font-size: 1.7rem; }
.section { margin: 2.2rem 0 0.8rem; }
.facts { margin: 0; }
.fact { display: flex; gap: 0.6rem; }
.fact dt { min-width: 6rem; color: var(--quiet); }
.fact dd { margin: 0; overflow-wrap: anywhere; }
.speakers h2 { font-size: 1.1rem; }
.speakers ul { padding: 0; list-style: none; }
.role, .alias, .note, .qualifier, .marker, time { color: var(--quiet); font-size: 0.9em; }
.voice { display: inline-block; min-width: 1.4em; padding: 0 0.2em; border: 1px solid var(--frame); border-radius: 0.25em; font: bold 0.8em/1.4 system-ui, sans-serif; text-align: center; }
.turn { margin: 1.1rem 0; padding-left: 0.8rem; border-left: 0.3rem solid var(--frame); }
.turn.question { border-left-style: double; }
.turn.open { border-left-style: dashed; }
.speaker, .words { margin: 0 0 0.35rem; }
.words { white-space: pre-wrap; }
.marker { padding: 0 0.3em; border: 1px solid var(--frame); border-radius: 0.25em; }
.nobody, .unknown { font-style: italic; }
.event, i { color: var(--quiet); font-style: italic; }
mark { background: var(--found); color: inherit; }
${colours.join('')}@page { margin: 2cm 2cm 2.2cm; @bottom-center { content: counter(page) ' / ' counter(pages); font: 9pt system-ui, sans-serif; } }
@media print {
  :root { color-scheme: light; }
  body { max-width: none; padding: 0; font-size: 11pt; }
  h1, .section, .speaker { break-after: avoid; }
  .words { orphans: 3; widows: 3; }
  .voice { print-color-adjust: exact; }
}
`;
