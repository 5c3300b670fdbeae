import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyPatch } from 'diff';
import { colloquy, folderWith } from './world.ts';

/** Escape sequences that clear the screen and set a title, controls of one byte, and characters that turn the direction. */
const dangerous = '\x1b[2J\x1b]0;pwned\x07\x9b31m\u202egpj\u2066\u200f\x7f';
const controls = /(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

const name = `Eve ${dangerous}`;
const text = [
  `${name}: One ${dangerous}.  `,
  'Ann Lee: Two.',
  `${dangerous} Three.`,
  `Ann Lee; Four ${dangerous}.`,
  `Ann Lee: [inaudible ${dangerous}]`,
  '',
].join('\n');
const path = `talk${dangerous}.transcript`;

/** Every command that shows something of a text. */
const commands = [
  ...['text', 'json', 'sarif', 'github', 'gitlab', 'junit', 'unix'].map((format) => `check --format ${format}`),
  'check --fix',
  'check --diff',
  'format',
  'format --check',
  'format --diff',
  ...['text', 'json', 'csv'].map((format) => `stats --format ${format}`),
  ...['text', 'json', 'csv'].map((format) => `speakers --format ${format}`),
  'convert --to json FILE',
  'clean FILE',
  'clean FILE --report',
  'clean FILE --report-format json',
  'verify FILE other.transcript',
  'verify FILE other.transcript --format json',
];

/** Runs a command on those files; FILE is the one with the dangerous name. */
function run(command: string, folder: string, given: Parameters<typeof colloquy>[2] = {}) {
  return colloquy(folder, command.replace('FILE', path), given);
}

const world = () => folderWith({ [path]: text, 'other.transcript': 'Ann Lee: Other.\n' });

describe('what could act on a terminal', () => {
  for (const command of commands) {
    it(`is not shown on one by ${command}`, async () => {
      const { out, err } = await run(command, world(), { terminal: 80, env: { NO_COLOR: '1' } });
      assert.ok(out.length > 0);
      for (const line of [out, err]) assert.doesNotMatch(line.replaceAll('\r\n', '\n'), controls);
    });
  }

  for (const command of commands.filter((one) => !/--diff|^clean FILE$|^clean FILE --report/.test(one))) {
    it(`is in no report: ${command}`, async () => {
      const { out, err } = await run(command, world());
      assert.doesNotMatch(out + err, controls);
    });
  }

  it('is the same in JSON after parsing', async () => {
    const folder = world();
    const { files } = JSON.parse((await run('stats --format json', folder)).out);
    assert.equal(files[1].path, path);
    assert.ok(
      JSON.parse((await run('check --format json', folder)).out).files.some(
        (file: { path: string }) => file.path === path,
      ),
    );
  });

  it('stays in a transcript and in a patch for other programs', async () => {
    const folder = world();
    const { out: patch } = await run('format --diff FILE', folder);
    const { out: formatted } = await colloquy(folder, 'format -', { stdin: text });
    assert.equal(applyPatch(text, patch), formatted);
    assert.ok(formatted.includes(dangerous));
    assert.ok((await run('clean FILE', folder)).out.includes(dangerous));
    await run('format --diff FILE -o patch', folder);
    assert.ok(readFileSync(join(folder, 'patch'), 'utf8').includes(dangerous));
  });

  it('is not repeated from a command line', async () => {
    for (const commandLine of [
      `check --${dangerous}`,
      `${dangerous}`,
      `check ${dangerous}`,
      `check --rule ${dangerous}=off`,
    ]) {
      const { code, out, err } = await colloquy(folderWith(), commandLine);
      assert.deepEqual([code, out], [2, '']);
      assert.doesNotMatch(err, controls);
    }
  });
});

describe('the log of a CI server', () => {
  const spoken = [
    '::set-output name=x::y',
    '  ::add-path::/tmp',
    '\u3000::stop-commands::x',
    '##[add-matcher]x',
    'Eve says ##vso[task.x]',
  ];
  const talk = `${spoken.join('\n')}\nAnn Lee; Yes.  \nAnn Lee: [inaudible ##[group]x]\n${spoken.join('\n')}\n`;
  const files = { 'a.transcript': talk, '::error::x.transcript': talk, '##[x].transcript': talk };
  const variables = ['GITHUB_ACTIONS', 'TF_BUILD', 'TEAMCITY_VERSION'];

  /** What GitHub's and Azure's runners take for commands, in lines that are not annotations of ours. */
  function commandsIn(printed: string): string[] {
    const lines = printed
      .split(/\r\n|\r|\n/)
      .filter((line) => !/^::(?:error|warning|notice) file=[^:]*,title=[a-z-]+::/.test(line));
    return lines.filter((line) => line.trimStart().startsWith('::') || /##(?:\[|vso\[|teamcity\[)/.test(line));
  }

  for (const command of [
    'check',
    'check --diff',
    ...['json', 'sarif', 'github', 'gitlab', 'junit', 'unix'].map((format) => `check --format ${format}`),
    'check --fix',
    'format --check',
    'format --diff',
    'stats',
    'speakers',
    'speakers --format csv',
    'verify ::error::x.transcript ##[x].transcript',
    'check ::nothing ##[group]',
    'clean a.transcript -o b.transcript --report',
  ]) {
    it(`gets no commands from the text by ${command}`, async () => {
      for (const variable of variables) {
        const { out, err } = await colloquy(folderWith(files), command, { env: { [variable]: 'true' } });
        assert.ok((out + err).length > 0);
        assert.deepEqual(commandsIn(out), []);
        assert.deepEqual(commandsIn(err), []);
      }
    });
  }

  it('gets annotations from --format github', async () => {
    const { out } = await colloquy(folderWith(files), 'check --format github', { env: { GITHUB_ACTIONS: 'true' } });
    assert.match(out, /^::(?:warning|notice) file=a\.transcript,/m);
  });

  it('leaves a patch in a file as it is, and everything elsewhere', async () => {
    const folder = folderWith({ 'a.transcript': talk });
    const { out } = await colloquy(folder, 'format --diff');
    await colloquy(folder, 'format --diff -o patch', { env: { GITHUB_ACTIONS: 'true' } });
    assert.equal(readFileSync(join(folder, 'patch'), 'utf8'), out);
    assert.ok(out.includes('##[add-matcher]'));
  });
});

describe('a table', () => {
  it('has no formulas that a spreadsheet would run', async () => {
    const labels = ['=HYPERLINK("x")', '+1', '-2', '@SUM(1)', 'Ann, "Bo"', '＝1'];
    const folder = folderWith({
      'a.transcript': `---\nspeakers: [${labels.map((label) => JSON.stringify(label)).join(', ')}]\n---\n${labels.map((label) => `${label}: Yes.\n`).join('')}`,
      '=a.transcript': 'Ann: Yes.\n',
    });
    for (const command of ['stats --format csv', 'speakers --format csv']) {
      const { out } = await colloquy(folder, command);
      assert.doesNotMatch(out, /(?:^|,)"?\s*[=+\-@＝]/m);
    }
    assert.match((await colloquy(folder, 'stats --format csv')).out, /^'=a\.transcript,Ann,/m);
  });
});
