import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Result } from 'sarif';
import type { Diagnostic, DocumentDiagnosticReport, Position } from 'vscode-languageserver';
import { colloquy, folderWith } from '../cli/world.ts';
import { Client } from '../lsp/client.ts';
import { buildProgram } from '../setup/program.ts';
import { PreCommit } from './preCommit.ts';
import { Repository } from './repository.ts';

const clean = 'Ann Lee: Good morning.\nBo Sand: Good morning.\n';
const dirty = 'Ann Lee: Good morning.\nBo Sand: Good morning.\n?: Who is that?\n';
const mendable = 'YG: Yes.\nWH: One.\nYG; Two.\n';
const mended = 'YG: Yes.\nWH: One.\nYG: Two.\n';

/** The hooks as people use them: the real pre-commit, in real repositories. */
describe('the hooks for pre-commit', function () {
  // The first one installs what our package is built with.
  this.timeout(600_000);
  let preCommit: PreCommit;
  before(() => {
    preCommit = new PreCommit();
  });

  it('accept a clean commit', () => {
    const repository = preCommit.repository({ 'colloquy-check': [] }, { 'a.transcript': clean });
    repository.git('add', '.');
    const { code, printed } = repository.commit();
    assert.equal(code, 0, printed);
    assert.match(printed, /colloquy check\.+Passed/);
    assert.equal(repository.commits, 1);
  });

  it('refuse a dirty one, and say why', () => {
    const repository = preCommit.repository({ 'colloquy-check': [] }, { 'a.transcript': dirty });
    repository.git('add', '.');
    const { code, printed } = repository.commit();
    assert.equal(code, 1, printed);
    assert.match(printed, /\na\.transcript\n {2}3:1 {2}warning .* unknown-speaker\n/);
    assert.equal(repository.commits, 0);
  });

  it('look at what is staged, and at transcripts alone', () => {
    const files = { 'a.transcript': clean, 'b.transcript': dirty, 'c.transcript': clean, 'notes.md': dirty };
    const repository = preCommit.repository({ 'colloquy-check': ['--format', 'json'] }, files);
    repository.git('add', 'a.transcript', 'c.transcript', 'notes.md', '.pre-commit-config.yaml');
    repository.write('c.transcript', dirty);
    const { code, printed } = repository.commit();
    assert.equal(code, 0, printed);
    assert.equal(readFileSync(join(repository.folder, 'c.transcript'), 'utf8'), dirty);
    repository.git('add', 'c.transcript');
    assert.match(
      repository.commit().printed,
      /\{"path":"c\.transcript","problems":\[\n[^\n]*\n\]\}\n\],"summary":\{"files":1,/,
    );
  });

  it('check a file that is named, whatever the configuration ignores', () => {
    const files = { 'colloquy.yml': 'ignores: drafts\n', 'drafts/a.transcript': dirty };
    const repository = preCommit.repository({ 'colloquy-check': [] }, files);
    repository.git('add', '.');
    assert.equal(repository.run('pre-commit', 'run', '--files', 'drafts/a.transcript').code, 1);
  });

  it('let the problems of a baseline be, and refuse new ones', () => {
    const args = ['--baseline', 'known.json'];
    const repository = preCommit.repository({ 'colloquy-check': args }, { 'a.transcript': dirty });
    repository.git('add', '.');
    assert.match(repository.commit().printed, /known\.json: there is no such baseline/);
    const writing = preCommit.repository(
      { 'colloquy-check': [...args, '--write-baseline'] },
      { 'a.transcript': dirty },
    );
    writing.git('add', '.');
    assert.equal(writing.run('pre-commit', 'run').code, 0);
    repository.write('known.json', readFileSync(join(writing.folder, 'known.json'), 'utf8'));
    repository.git('add', '.');
    assert.equal(repository.commit().code, 0);
    repository.write('a.transcript', `Bo Sand: New.\n\n${dirty}`);
    repository.git('add', '.');
    assert.equal(repository.commit().code, 0);
    repository.write('a.transcript', `${dirty}\n?: And who is this?\n`);
    repository.git('add', '.');
    const { code, printed } = repository.commit();
    assert.equal(code, 1);
    assert.match(printed, /\n1 problem \(1 warning\) in 1 file, 1 problem in the baseline\n/);
    assert.equal(repository.commits, 2);
  });

  const mending: [hook: string, before: string, after: string][] = [
    ['colloquy-fix', mendable, mended],
    ['colloquy-format', 'Ann Lee:  One. \n\tTwo.\n', 'Ann Lee: One.\n  Two.\n'],
  ];
  for (const [hook, before, after] of mending) {
    it(`fix the file (${hook}), and accept it once that is staged`, () => {
      const repository = preCommit.repository({ [hook]: [] }, { 'a.transcript': before });
      repository.git('add', '.');
      const { code, printed } = repository.commit();
      assert.equal(code, 1, printed);
      assert.match(printed, /files were modified by this hook/);
      assert.equal(readFileSync(join(repository.folder, 'a.transcript'), 'utf8'), after);
      repository.git('add', '.');
      assert.equal(repository.commit().code, 0);
      assert.equal(repository.commits, 1);
    });
  }

  it('find what the editor, the command line and SARIF find', async () => {
    const files = {
      'colloquy.yml': 'roster: people.yml\nrules: { unknown-speaker: error, unused-speaker: off }\n',
      'people.yml': '- Ann Lee\n- Bo Sand\n- Cy Dorn\n',
      'talks/a.transcript': [
        '# One',
        '### 𝕋wo',
        'Ann Lee: 👩‍👩‍👧 Hello.\r',
        'Bo Sand [0:75]: Yes.',
        'Bo Snad: No.',
        '?: 王 who?',
        '',
        '\t𝕎ho said this?',
        'And this?',
        'Bo Sand:',
      ].join('\n'),
    };
    const repository = preCommit.repository({ 'colloquy-check': ['--format', 'json'] }, files);
    const { folder } = repository;
    const json = problemsIn((await colloquy(folder, 'check --format json')).out);
    assert.ok(json.length >= 5 && new Set(json.map(({ severity }) => severity)).size >= 2, JSON.stringify(json));

    repository.git('add', '.');
    const { printed } = repository.commit();
    const hook = problemsIn(printed.slice(printed.indexOf('{"version"'), printed.lastIndexOf('}') + 1));
    const sarif = JSON.parse((await colloquy(folder, 'check --format sarif')).out).runs[0].results.map(fromSarif);
    const uri = pathToFileURL(join(folder, 'talks/a.transcript')).href;
    const client = await Client.start({ capabilities: { textDocument: { diagnostic: {} } } });
    await client.open(files['talks/a.transcript'], uri);
    const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', uri);
    assert.ok(report.kind === 'full');
    assert.deepEqual({ hook, sarif, editor: report.items.map(fromEditor) }, { hook: json, sarif: json, editor: json });
  });
});

describe('the hook of git’s own in docs/ci.md', () => {
  it('looks at staged transcripts, whatever their names', async () => {
    const page = readFileSync(new URL('../../docs/ci.md', import.meta.url), 'utf8');
    const hook = /```sh\n(#!\/bin\/sh\n.*?)```/s.exec(page)?.[1] ?? '';
    const tools = folderWith();
    const program = buildProgram(tools);
    // The package is not published while it is tested: this is npx as far as the hook can tell.
    const npx = `#!/bin/sh\n[ "$1 $2" = "--yes colloquy" ] || exit 9\nshift 2\nexec "${process.execPath}" "${program}" "$@"\n`;
    writeFileSync(join(tools, 'npx'), npx, { mode: 0o755 });
    const files = { 'a b.transcript': clean, '-c.transcript': clean, 'open.transcript': dirty, 'notes.md': dirty };
    const repository = new Repository(files, { PATH: `${tools}${delimiter}${process.env.PATH}` });
    mkdirSync(join(repository.folder, '.git/hooks'), { recursive: true });
    writeFileSync(join(repository.folder, '.git/hooks/pre-commit'), hook, { mode: 0o755 });
    repository.git('add', '--', 'a b.transcript', '-c.transcript', 'notes.md');
    const accepted = repository.commit();
    assert.deepEqual([accepted.code, accepted.printed], [0, '2 files, no problems\n']);
    repository.git('add', '.');
    const refused = repository.commit();
    assert.notEqual(refused.code, 0);
    assert.match(refused.printed, /^open\.transcript\n {2}3:1 {2}warning .* unknown-speaker\n/);
    repository.git('rm', '--quiet', '--force', '--', 'open.transcript', '-c.transcript');
    assert.equal(repository.commit().code, 0);
  });
});

interface Found {
  rule: unknown;
  severity: unknown;
  message: string;
  start: { line: number; column: number };
  end: { line: number; column: number };
}

function problemsIn(report: string): Found[] {
  const found: Found[] = JSON.parse(report).files.flatMap(({ problems }: { problems: Found[] }) => problems);
  return found.map(({ rule, severity, message, start, end }) => ({ rule, severity, message, start, end }));
}

function fromSarif({ ruleId, level, message, locations }: Result): Found {
  const { startLine = 0, startColumn = 0, endLine = 0, endColumn = 0 } = locations?.[0]?.physicalLocation?.region ?? {};
  return {
    rule: ruleId,
    severity: level === 'note' ? 'info' : level,
    message: message.text ?? '',
    start: { line: startLine, column: startColumn },
    end: { line: endLine, column: endColumn },
  };
}

function fromEditor({ code, severity, message, range }: Diagnostic): Found {
  const place = ({ line, character }: Position) => ({ line: line + 1, column: character + 1 });
  return {
    rule: code,
    severity: ['', 'error', 'warning', 'info'][severity ?? 0],
    message: String(message),
    start: place(range.start),
    end: place(range.end),
  };
}
