import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  applyEdits,
  cleanPart as cleanLines,
  cleanPaste,
  isSideEffect,
  putBack,
  type TextEdit,
  type Transcript,
} from '../../server/core/index.ts';
import { clean, cleanPart, parse, verifyWords } from './reading.ts';

const page =
  'Budget\n\nPart of Ways and Means – in the House of Commons at 1:05 pm on 5th November 2024.\n\nLink to this speech\n';
const said = 'Photo of Ann Lee Ann Lee Labour, Bath\n\nI beg to move.\n';
const found = 'time: 1:05 pm\nhouse: House of Commons\ndebate: Ways and Means\n';

describe('cleaning some lines', () => {
  it('puts what they say of themselves into a header that is made for it', () => {
    const { text, report } = becomes(`Bo Sand: Yes , I do.\n\n«${page}${said}»`, [
      `---\ntitle: Budget\ndate: 2024-11-05\n${found}speakers:\n  - Ann Lee (Bath) (Labour)\n---\n\n`,
      'Bo Sand: Yes , I do.\n\n# Budget\n\nAnn Lee: I beg to move.\n',
    ]);
    assert.deepEqual(
      report.metadata.map(({ line, key }) => `${line} ${key}`),
      ['3 title', '5 date', '5 time', '5 house', '5 debate'],
    );
    for (const { place, text: gone } of report.dropped) {
      const line = text.split('\n')[place - 1];
      assert.equal(line, 'Ann Lee: I beg to move.', gone);
    }
  });

  it('puts it into the header that is there, which keeps what it says', () => {
    const { leftOut } = becomes(`---\ntitle: Mine\nspeakers:\n  - Bo Sand\n---\nBo Sand: Yes.\n\n«${page}${said}»`, [
      `---\ntitle: Mine\nspeakers:\n  - Bo Sand\n  - Ann Lee (Bath) (Labour)\ndate: 2024-11-05\n${found}---\n`,
      'Bo Sand: Yes.\n\n# Budget\n\nAnn Lee: I beg to move.\n',
    ]);
    assert.deepEqual(leftOut, [{ line: 8, key: 'title', value: 'Budget' }]);
    becomes(`---\nspeakers: [Bo Sand]\ndate: 2020-01-01\n---\n\n«${page}${said}»`, [
      `---\nspeakers: [Bo Sand, Ann Lee (Bath) (Labour)]\ndate: 2020-01-01\ntitle: Budget\n${found}---\n\n# Budget\n\nAnn Lee: I beg to move.\n`,
    ]);
  });

  it('says what could not be put into a header that cannot be read', () => {
    const { leftOut } = becomes(`---\ntitle: [\n---\n\n«${page}${said}»`, [
      '---\ntitle: [\nspeakers:\n  - Ann Lee (Bath) (Labour)\n---\n\n# Budget\n\nAnn Lee: I beg to move.\n',
    ]);
    assert.equal(leftOut.length, 5);
  });

  it('makes no letter of a whole document', () => {
    const transcript = parse('Bo Sand: Hm.\n\nDear Ms Lee,\nYes.\nYours sincerely,\n\nCy Day\n');
    const { edits, leftOut } = cleanPart(transcript, { first: 2, last: 6 });
    assert.equal(
      applyEdits(transcript.text, edits),
      '---\nspeakers:\n  - Cy Day\n---\n\nBo Sand: Hm.\n\nCy Day: Dear Ms Lee,\n  Yes.\n  Yours sincerely,\n',
    );
    assert.deepEqual(leftOut, [{ line: 3, key: 'kind', value: 'letter' }]);
  });

  it('lets the header and the other lines be, however it was selected', () => {
    becomes('---\ntitle: Mine\n«---\n\n1  2 3\n»4  5\n', '---\ntitle: Mine\n---\n\n1 2 3\n4  5\n');
    becomes('«---\ntitle: Mine\n---\n»\n1  2\n', '---\ntitle: Mine\n---\n\n1  2\n');
    becomes('1  2\n«3  4»', '1  2\n3 4\n');
  });

  it('takes no word for furniture that may be what somebody says outside of what is selected', () => {
    const text = 'Link to this speech\nShare\nI say.\n';
    becomes('«Link to this speech\nShare\n»I say.\n', 'Share\nI say.\n');
    becomes(`«${text.replace('I say.\n', '')}Link to this speech\n»I say.\n`, 'I say.\n');
  });

  it('takes rules for no header, for a header stands at the top of a document', () => {
    const text = 'Ann Lee: Hello there.\n\n«---\nThis was said by somebody, and it matters.\n---»\n\nBo Sand: Yes.\n';
    becomes(text, text.replace(/[«»]/g, ''));
    becomes('\n«---\ntitle: Mine\n---\n»Yes , I do.\n', '\n---\ntitle: Mine\n---\nYes , I do.\n');
  });

  it('reads them as the rest of the document says', () => {
    becomes('---\nspeakers: [nikolas, mo]\n---\n«nikolas: by the end of the\nmo: sure.»\n', [
      '---\nspeakers: [nikolas, mo]\n---\nnikolas: by the end of the\nmo: sure.\n',
    ]);
    becomes('Ann Lee: This is one long sentence which goes on\n\n«  below  there»\n', [
      'Ann Lee: This is one long sentence which goes on\n\n  below there\n',
    ]);
    becomes('Q. Is it so?\n\n«What steps her Department is taking to help.\nMany.»\n', [
      'Q. Is it so?\n\nWhat steps her Department is taking to help.\nMany.\n',
    ]);
  });

  it('are left alone if a line that is not selected would be read differently then', () => {
    const text = 'Photo of Ann Lee Ann Lee Labour, Bath\n\nI beg.\n  And more.\n';
    const cleaned = cleanLines(parse(text), { first: 0, last: 2 });
    assert.match('refused' in cleaned ? cleaned.refused : '', /^Line 4, .*Select that line too\.$/);
  });

  it('keeps the words, line endings and the byte order mark of any document', () => {
    const line = fc.constantFrom(
      '',
      'Ann Lee: One , two.',
      '  three',
      'Link to this speech',
      ...said.split('\n'),
      'Share',
    );
    const lines = fc.array(line, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        fc.constantFrom('', '---\ntitle: One\n---\n'),
        lines,
        fc.nat(12),
        fc.nat(12),
        (head, body, one, other) => {
          const text = head + body.join('\n');
          const part = { first: Math.min(one, other), last: Math.max(one, other) };
          const cleaned = cleanLines(parse(text), part);
          if ('refused' in cleaned) {
            assert.match(cleaned.refused, /Select that line too/);
            return;
          }
          const { edits, report } = cleaned;
          const after = applyEdits(text, edits);
          const crlf = applied(`\ufeff${text.replaceAll('\n', '\r\n')}`, part);
          const gone = new Set(report.dropped.filter(({ as }) => as !== 'title').map(({ line }) => line));
          const cues = new Map(report.turns.map(({ line, cue }) => [line, cue]));
          const kept = linesOf(text).map(({ line, words }) => (gone.has(line) ? '' : (cues.get(line) ?? '') + words));
          assert.equal(letters(linesOf(after).map(({ words }) => words)), letters(kept));
          if (text.includes('\n')) assert.equal(crlf, `\ufeff${after.replaceAll('\n', '\r\n')}`);
        },
      ),
    );
  });
});

describe('a raw text that is pasted', () => {
  const cleaned = '# Budget\n\nAnn Lee: I beg to move.\n';
  const header = `---\ntitle: Budget\ndate: 2024-11-05\n${found}speakers:\n  - Ann Lee (Bath) (Labour)\n---\n\n`;

  it('comes with its header into an empty file, and with what the header has not into another', () => {
    pastes('│', page + said, header + cleaned);
    pastes('Bo Sand: Yes.\n\n│', page + said, `${header}Bo Sand: Yes.\n\n${cleaned}`);
    pastes('---\ntitle: Mine\n---\n\n│\nBo Sand: Yes.\n', said.trimEnd(), [
      '---\ntitle: Mine\nspeakers:\n  - Ann Lee (Bath) (Labour)\n---\n\nAnn Lee: I beg to move.\nBo Sand: Yes.\n',
    ]);
    pastes('Bo Sand: Yes.\r\n│old\r\n│Bo Sand: No.\r\n', 'One.\nLink to this speech\n', [
      'Bo Sand: Yes.\r\nOne.\r\nBo Sand: No.\r\n',
    ]);
  });

  it('is seen where it is to stand: a word next to what is said may be said', () => {
    pastes('Ann Lee: One.\n│Two.\n', 'Link to this speech\nShare\n', 'Ann Lee: One.\nShare\nTwo.\n');
    pastes('Ann Lee: One.\n│', 'Link to this speech\nShare\n', 'Ann Lee: One.\n');
  });

  it('is pasted as it is where there is nothing to clean, or no line of its own', () => {
    for (const marked of ['Ann Lee: │', 'Ann Lee: One.\n│Two.\n', '---\ntitle: │\n---\n', '│']) {
      pastes(marked, 'Three.\nFour , and  five.', undefined);
    }
    pastes('Ann Lee: │', page, undefined);
    pastes('│Two.\n', page.trimEnd(), undefined);
    pastes('---\n│---\n', page, undefined);
  });
});

describe('a line that is put back', () => {
  it('is part of the turn that goes on around it, and open where none does', () => {
    putsBack('Ann Lee: One.\n│  Two.\n', 'Share', 'Ann Lee: One.\n  Share\n  Two.\n');
    putsBack('Ann Lee: One.\n│Bo Sand: Two.\n', 'Share', 'Ann Lee: One.\nShare\nBo Sand: Two.\n');
    putsBack('Ann Lee: One.\n│', ' Share ', 'Ann Lee: One.\nShare\n');
    putsBack('│One.\n', 'Share', 'Share\nOne.\n');
  });

  it('is words and no markup, and makes no markup of another line', () => {
    putsBack('Ann Lee: One.\n\n│Two.\n', 'Main Page: Home', 'Ann Lee: One.\n\n\\Main Page: Home\nTwo.\n');
    putsBack('One.\n│Two.\n', '# Share', 'One.\n\\# Share\nTwo.\n');
    putsBack('One.\n│', '[Share]', 'One.\n\\[Share]\n');
  });

  it('stands where it stood, and every line put back gives the words of the page', () => {
    const raw = `${page}${said}Link to this speech\nShare\n\nPhoto of Bo Sand Bo Sand\n\nNo.\n\nVote analysis\n\nNo!\n`;
    const { text, report } = clean(raw);
    const lines = report.dropped.filter(({ as }) => as !== 'title');
    assert.equal(lines.length, 7);
    // From the last to the first: no place is moved by another.
    const all = lines.reduceRight((now, { place, text: line }) => {
      const transcript = parse(now);
      return applyEdits(now, [putBackEdit(transcript, place - 1, line)]);
    }, text);
    assert.deepEqual(verifyWords(raw, all, { profile: 'none' }).differences, []);
  });

  it('keeps the line endings', () => {
    putsBack('One.\r\n│Two.\r\n', 'Share', 'One.\r\nShare\r\nTwo.\r\n');
    const transcript = parse('One.\r\nTwo.');
    assert.equal(applyEdits(transcript.text, [putBackEdit(transcript, 2, 'Share')]), 'One.\r\nTwo.\r\nShare');
  });
});

/** `«` and `»` stand around what is selected. */
function becomes(marked: string, expected: string | readonly string[]) {
  const text = marked.replace(/[«»]/g, '');
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length - 1;
  const part = { first: lineAt(marked.indexOf('«')), last: lineAt(marked.indexOf('»') - 2) };
  const cleaned = cleanPart(parse(text), part);
  const after = applyEdits(text, cleaned.edits);
  assert.equal(after, typeof expected === 'string' ? expected : expected.join(''));
  assert.deepEqual(verifyWords(text, after).differences, []);
  return { ...cleaned, text: after };
}

function applied(text: string, part: { first: number; last: number }): string {
  return applyEdits(text, cleanPart(parse(text), part).edits);
}

/** The lines behind the header, from 1. */
function linesOf(text: string): { line: number; words: string }[] {
  const { header } = parse(text);
  const lines = text.split('\n').map((words, at) => ({ line: at + 1, words }));
  return lines.slice(header ? header.lastLine + 1 : 0);
}

function letters(lines: readonly string[]): string {
  return lines.join('').replace(/[^\p{L}\p{N}]/gu, '');
}

/** `│` stands where it is pasted, or around what it is pasted over. */
function pastes(marked: string, raw: string, expected: string | readonly string[] | undefined): void {
  const [above = '', over = '', below] = marked.split('│');
  const span = { start: above.length, end: above.length + (below === undefined ? 0 : over.length) };
  const text = marked.replaceAll('│', '');
  const offer = cleanPaste(parse(text), span, raw, {});
  const after = offer && applyEdits(text, [...offer.edits, { span, newText: offer.text }]);
  assert.equal(after, typeof expected === 'object' ? expected.join('') : expected);
}

/** A refusal fails the test. */
function putBackEdit(transcript: Transcript, line: number, written: string): TextEdit {
  const edit = putBack(transcript, line, written);
  if (isSideEffect(edit)) throw new Error(edit.reason);
  return edit;
}

/** `│` stands where the line above which it is put back begins. */
function putsBack(marked: string, line: string, expected: string): void {
  const [above = '', below = ''] = marked.split('│');
  const transcript = parse(above + below);
  const at = above.split('\n').length - 1;
  assert.equal(applyEdits(above + below, [putBackEdit(transcript, at, line)]), expected);
}
