import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, placeOf } from './support.ts';

describe('Hovering', () => {
  afterEach(closeAll);

  it('over a name shows who it is', async () => {
    const text = await hover('lords-debate-amendment-292n.transcript', 'Baroness Williams of Trafford: My Lords');
    assert.match(text, /^\*\*Baroness Williams of Trafford\*\*\n\nThe Minister of State, Home Department\n/);
    assert.match(text, /\n1 turn, [\d,]+ words, 100 % of all words\n/);
  });

  it('over a question shows who answers it', async () => {
    const text = await hover('oral-questions-justice.transcript', 'What steps her Department is taking to improve');
    assert.match(text, /^\*\*Question by an unknown speaker\*\*\n\nAnswered by an unknown speaker on \[line 2\]\(/);
    const { document } = await open('oral-questions-justice.transcript');
    assert.equal(text.includes(`](${document.uri.toString()}#L2)`), true);
  });

  it('over a heading sums the section up', async () => {
    const text = await hover('lords-debate-amendment-292n.transcript', '# Amendment 292N');
    assert.match(text, /^\*\*Amendment 292N\*\*\n\n1 turn by 1 speaker, [\d,]+ words\n\nNo questions$/);
  });

  it('over a problem explains the rule', async () => {
    const text = await hover(
      'oral-questions-justice.transcript',
      'Q ?: What steps her Department is taking to improve',
    );
    assert.match(text, /\n\n---\n\n\*\*unknown-speaker: /);
  });
});

async function hover(name: string, words: string): Promise<string> {
  const { document } = await open(name);
  const hovers: vscode.Hover[] = await vscode.commands.executeCommand(
    'vscode.executeHoverProvider',
    document.uri,
    placeOf(document, words).translate(0, 1),
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}
