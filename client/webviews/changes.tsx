/** @jsxRuntime automatic @jsxImportSource preact */
import { render } from 'preact';
import { Changes, changesStyle, linkStyle, type TranscriptComparison } from '../../server/plots/index.ts';
import { PanelPage } from './panelPage.ts';

interface Content {
  readonly title: string;
  readonly comparison: TranscriptComparison;
}

const style = `${changesStyle}${linkStyle}
main { max-width: 62rem; }
h1 { font-size: 1.4em; overflow-wrap: anywhere; }
del { background: var(--vscode-diffEditor-removedTextBackground); outline: 1px solid var(--vscode-diffEditor-removedTextBorder, transparent); }
ins { background: var(--vscode-diffEditor-insertedTextBackground); outline: 1px solid var(--vscode-diffEditor-insertedTextBorder, transparent); }
`;

/** The page of *Compare With…*: lists what changed, and leads to the turns. */
const page = new PanelPage<Content>(style);
page.start(({ title, comparison }) => {
  render(
    <>
      <h1>{title}</h1>
      <Changes comparison={comparison} isLinked />
    </>,
    page.place,
  );
});
