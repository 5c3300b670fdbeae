import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import type { Log, Result } from 'sarif';
import { applyEdits, Lines, rules } from '../../server/core/index.ts';
import { colloquy, folderWith } from './world.ts';

const files = {
  'clean.transcript': 'Ann Lee: Good morning.\n',
  'a b/wröng.transcript': 'YG: Yes.\nWH: One <&> "two".\nYG; Two.\n?: 𝕎ho?\n\nNobody is “named”.\nTwo lines.\n',
};

/** The schema as its makers publish it, in a draft that the validator need not know by name. */
const { $schema, id, ...schema } = createRequire(import.meta.url)(
  '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
);
const anything = () => true;
const isSarif = new Ajv({
  strict: false,
  unicodeRegExp: false,
  formats: { uri: URL.canParse, 'uri-reference': anything, 'date-time': anything },
}).compile<Log>(schema);

async function sarif(content: Record<string, string>, args = ''): Promise<Log> {
  const { out } = await colloquy(folderWith(content), `check --format sarif ${args}`.trim());
  const log: Log = JSON.parse(out);
  assert.ok(isSarif(log), JSON.stringify(isSarif.errors, null, 2));
  return log;
}

const resultsIn = (log: Log): Result[] => log.runs[0]?.results ?? [];
/** The fingerprints of what one rule finds: how a text is spaced may be another rule's matter. */
const printsIn = (log: Log) =>
  resultsIn(log)
    .filter(({ ruleId }) => ruleId === 'unknown-speaker')
    .map(({ partialFingerprints }) => partialFingerprints?.primaryLocationLineHash);

describe('the SARIF report', () => {
  it('is valid, and says what each problem is, where, and how to fix it', async () => {
    const log = await sarif(files);
    const [malformed, unknown, unattributed] = resultsIn(log);
    const region = (startLine: number, startColumn: number, endLine: number, endColumn: number) => ({
      startLine,
      startColumn,
      endLine,
      endColumn,
    });
    assert.deepEqual(
      resultsIn(log).map(({ ruleId, level, locations }) => [
        ruleId,
        level,
        locations?.[0]?.physicalLocation?.region?.startLine,
      ]),
      [
        ['malformed-cue', 'warning', 3],
        ['unknown-speaker', 'warning', 4],
        ['unattributed', 'warning', 6],
      ],
    );
    assert.equal(unknown?.locations?.[0]?.physicalLocation?.artifactLocation?.uri, 'a%20b/wr%C3%B6ng.transcript');
    assert.deepEqual(unattributed?.locations?.[0]?.physicalLocation?.region, region(6, 1, 7, 11));
    const [change] = malformed?.fixes?.[0]?.artifactChanges ?? [];
    const text = files['a b/wröng.transcript'];
    const lines = new Lines(text);
    const edits = (change?.replacements ?? []).map(({ deletedRegion, insertedContent }) => {
      const { startLine = 0, startColumn = 0, endLine = 0, endColumn = 0 } = deletedRegion;
      const at = (line: number, column: number) => lines.offsetAt({ line: line - 1, character: column - 1 });
      return {
        span: { start: at(startLine, startColumn), end: at(endLine, endColumn) },
        newText: insertedContent?.text ?? '',
      };
    });
    assert.equal(applyEdits(text, edits), text.replace('YG;', 'YG:'));
    assert.deepEqual([unknown?.fixes, unattributed?.fixes], [undefined, undefined]);
  });

  it('explains every rule, whatever is found', async () => {
    const log = await sarif({ 'clean.transcript': 'Ann Lee: Yes.\n' });
    assert.deepEqual(resultsIn(log), []);
    const described = log.runs[0]?.tool.driver.rules ?? [];
    assert.deepEqual(
      described.map(({ id }) => id),
      rules.map(({ id }) => id),
    );
    for (const { id, help } of described) {
      assert.ok(help?.markdown?.includes('```transcript\n') && help.text.length > 50, id);
    }
  });

  it('is valid if nothing can be read, and if problems are left out', async () => {
    assert.deepEqual(resultsIn(await sarif({ 'a.transcript': 'a\0b' })), []);
    assert.deepEqual(resultsIn(await sarif(files, '--max-problems 0')), []);
    assert.equal(resultsIn(await sarif(files, '--max-problems 2')).length, 2);
  });

  const known: [what: string, before: string, after: string][] = [
    ['lines have moved', '?: One.\n?: Two.\n', 'Ann Lee: New.\n\n?: One.\n\n?: Two.\n'],
    ['they are spaced anew', '?: One,  two.\n?: Two.\n', '?: One, two. \n?: Two.\n'],
    ['the line endings are others', '?: One.\n?: Two.\n', '?: One.\r\n?: Two.\r\n'],
  ];
  for (const [what, before, after] of known) {
    it(`knows problems again where ${what}`, async () => {
      const prints = printsIn(await sarif({ 'a.transcript': before }));
      assert.equal(new Set(prints).size, 2);
      assert.deepEqual(printsIn(await sarif({ 'a.transcript': after })), prints);
    });
  }

  it('differs between problems by rule, by line and by number', async () => {
    const prints = printsIn(await sarif({ 'a.transcript': '?: One.\n?: One.\n?: Two.\n' }));
    assert.equal(new Set(prints).size, 3);
  });
});

describe('the GitLab report', () => {
  it('has what GitLab asks for, each fingerprint once', async () => {
    const twice = { ...files, 'copy.transcript': files['a b/wröng.transcript'] };
    const issues = JSON.parse((await colloquy(folderWith(twice), 'check --format gitlab')).out);
    assert.equal(issues.length, 6);
    assert.equal(new Set(issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size, 6);
    const { description, fingerprint, ...rest } = issues[2];
    assert.match(description, /\.$/);
    assert.match(fingerprint, /^[0-9a-f]{16}$/);
    assert.deepEqual(rest, {
      check_name: 'unattributed',
      severity: 'minor',
      location: { path: 'a b/wröng.transcript', lines: { begin: 6, end: 7 } },
    });
    assert.equal((await colloquy(folderWith(files), 'check --format gitlab clean.transcript')).out, '[]\n');
  });
});

describe('the JUnit report', () => {
  it('has a suite for each file, and a failed test for each problem', async () => {
    const { out } = await colloquy(folderWith(files), 'check --format junit');
    assert.match(out, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="colloquy">\n/);
    assert.match(out, /<testsuite name="a b\/wröng\.transcript" tests="3" failures="3" errors="0">/);
    assert.match(
      out,
      /<testcase [^<>]*name="unknown-speaker at 4:1" [^<>]*line="4"><failure type="warning" message="[^<>"]+">/,
    );
    assert.match(
      out,
      /<testsuite name="clean\.transcript" tests="1" failures="0" errors="0">\n {4}<testcase [^<>]*\/>/,
    );
    assert.ok(out.endsWith('</testsuites>\n'));
    assert.equal(out.match(/<testcase/g)?.length, 4);
  });

  it('holds nothing that XML forbids', async () => {
    const name = 'a<&">\u0007\ufffe.transcript';
    const { out } = await colloquy(folderWith({ [name]: '<Ann> & "Bo": ?\n' }), 'check --format junit');
    assert.ok(out.includes('a&lt;&amp;&quot;&gt;␇\ufffd.transcript'), out);
    assert.ok(!out.includes('\u0007') && !out.includes('\ufffe'));
    assert.doesNotMatch(out, /&(?!amp;|lt;|gt;|quot;)/);
  });

  it('is whole where there is nothing to report', async () => {
    const { out } = await colloquy(folderWith({ 'a.transcript': 'a\0b' }), 'check --format junit');
    assert.equal(out, '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="colloquy">\n</testsuites>\n');
  });
});

describe('the report in lines', () => {
  it('has one for each problem, in which the editor of this extension finds everything', async () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
    const [{ regexp, ...groups }] = contributes.problemPatterns;
    const { code, out } = await colloquy(folderWith(files), 'check --format unix');
    assert.equal(code, 1);
    const found = out
      .trimEnd()
      .split('\n')
      .map((line) => new RegExp(regexp).exec(line) ?? []);
    assert.deepEqual(
      found.map((parts) => ['file', 'line', 'column', 'severity', 'code'].map((name) => parts[groups[name]])),
      [
        ['a b/wröng.transcript', '3', '1', 'warning', 'malformed-cue'],
        ['a b/wröng.transcript', '4', '1', 'warning', 'unknown-speaker'],
        ['a b/wröng.transcript', '6', '1', 'warning', 'unattributed'],
      ],
    );
    for (const parts of found) assert.match(parts[groups.message] ?? '', /\.$/);
    assert.equal((await colloquy(folderWith(files), 'check --format unix clean.transcript')).out, '');
  });
});

describe('several reports', () => {
  it('are written at once, each in its form', async () => {
    const folder = folderWith(files);
    const { code, out } = await colloquy(folder, 'check -o sarif=a.sarif -o gitlab=b=c.json --output=junit=d.xml');
    assert.equal(code, 1);
    assert.match(out, /\n3 problems \(3 warnings\) in 1 of 2 files\n$/);
    const written = (name: string) => readFileSync(join(folder, name), 'utf8');
    assert.equal(resultsIn(JSON.parse(written('a.sarif'))).length, 3);
    assert.equal(JSON.parse(written('b=c.json')).length, 3);
    assert.match(written('d.xml'), /<\/testsuites>\n$/);
  });

  it('leave standard output alone where a file is named for that one, too', async () => {
    const folder = folderWith(files);
    const { out } = await colloquy(folder, 'check --format json -o report.json -o text=report.txt');
    assert.equal(out, '');
    assert.equal(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')).summary.problems, 3);
    assert.match(readFileSync(join(folder, 'report.txt'), 'utf8'), /^a b\/wröng\.transcript\n/);
  });
});
