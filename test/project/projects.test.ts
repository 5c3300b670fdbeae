import assert from 'node:assert/strict';
import { defaultConfiguration } from '../../server/core/index.ts';
import { type Project, Projects } from '../../server/project/index.ts';
import { MemoryFiles } from './memoryFiles.ts';

/** The project of a folder of `/p`, which holds these files. */
async function projectOf(files: Readonly<Record<string, string>>, folder = ''): Promise<Project> {
  const texts = Object.fromEntries(Object.entries(files).map(([name, text]) => [`/p/${name}`, text]));
  const project = await new Projects(new MemoryFiles(texts)).forFolder(folder === '' ? '/p' : `/p/${folder}`);
  return project ?? assert.fail('there is no configuration');
}

/** Each problem as the file, the text that it is about and the message. */
function problemsOf({ faulty }: Project): string[] {
  return faulty.flatMap(({ place, text, problems }) =>
    problems.map(({ message, span }) => `${place.slice('/p/'.length)} ${text.slice(span.start, span.end)}: ${message}`),
  );
}

function textsOf(globs: readonly { readonly text: string }[]): string[] {
  return globs.map(({ text }) => text);
}

describe('a configuration that extends others', () => {
  it('wins over them, and of two that disagree the later one wins', async () => {
    const project = await projectOf({
      'colloquy.yml': 'extends: [one.yml, two.yml]\nrules: { malformed-cue: info }\noverrides: [{ files: own/** }]\n',
      'one.yml': 'attribution: inherit\nignores: [one/**]\nrules: { unattributed: error, malformed-cue: off }\n',
      'two.yml': 'ignores: [two/**]\nrules: { unattributed: { severity: info } }\noverrides: [{ files: two/** }]\n',
    });
    const { configuration, files } = project;
    assert.deepEqual(problemsOf(project), []);
    assert.deepEqual(
      files.map(({ place }) => place),
      ['/p/one.yml', '/p/two.yml', '/p/colloquy.yml'],
    );
    assert.deepEqual(configuration.include, defaultConfiguration.include);
    assert.equal(configuration.attribution, 'inherit');
    assert.deepEqual(textsOf(configuration.ignores), ['two/**']);
    assert.deepEqual(Object.fromEntries(configuration.rules), { unattributed: 'info', 'malformed-cue': 'info' });
    assert.deepEqual(
      configuration.overrides.map(({ files }) => textsOf(files)),
      [['two/**'], ['own/**']],
    );
  });

  it('names files from where each of them lies', async () => {
    const project = await projectOf({
      'colloquy.yml': 'extends: shared/house.yml\noverrides: [{ files: x, roster: mine.yml }]\n',
      'shared/house.yml': 'extends: more/base.yml\n',
      'shared/more/base.yml': 'roster: ../people.yml\npacks: [archive.yml]\n',
      'mine.yml': '[Ann Lee]',
      'shared/people.yml': '[Bo Sand]',
      'shared/more/archive.yml': 'name: archive\nentries: [Share this page]\n',
    });
    assert.deepEqual(problemsOf(project), []);
    const named = Array.from(project.rosters, ([place, { entries }]) => [place, entries[0]?.name]);
    assert.deepEqual(Object.fromEntries(named), { '/p/mine.yml': 'Ann Lee', '/p/shared/people.yml': 'Bo Sand' });
    assert.deepEqual(textsOf(project.configuration.roster), ['/p/shared/people.yml']);
    assert.deepEqual(
      project.packs.map(({ name }) => name),
      ['archive'],
    );
  });

  it('reads one that several extend once, below them all', async () => {
    const project = await projectOf({
      'colloquy.yml': 'extends: [left.yml, right.yml]',
      'left.yml': 'extends: base.yml\nattribution: inherit\n',
      'right.yml': 'extends: base.yml\n',
      'base.yml': 'attribution: strict\noverrides: [{ files: a }]\n',
    });
    assert.deepEqual(problemsOf(project), []);
    assert.equal(project.files.length, 4);
    assert.equal(project.configuration.attribution, 'inherit');
    assert.equal(project.configuration.overrides.length, 1);
  });

  it('reports each that cannot be read, and keeps the rest', async () => {
    const project = await projectOf({
      'colloquy.yml': 'extends: [gone.yml, one.yml, "https://example.org/base.yml"]\nroster: no.yml\npacks: no.yml\n',
      'one.yml': 'extends: colloquy.yml\nattribution: inherit\nzzz: 1\n',
    });
    assert.equal(project.configuration.attribution, 'inherit');
    const [zzz, circle, ...own] = problemsOf(project);
    assert.match(zzz ?? '', /^one.yml zzz: There is no setting `zzz`/);
    assert.match(circle ?? '', /^one.yml colloquy.yml: `colloquy.yml` is extended in a circle/);
    assert.deepEqual(own, [
      'colloquy.yml gone.yml: There is no configuration `gone.yml`; write its path as seen from this file.',
      'colloquy.yml "https://example.org/base.yml": `https://example.org/base.yml` is a web address, and nothing is read from the network; name a file.',
      'colloquy.yml no.yml: There is no roster `no.yml`; write its path as seen from this file.',
      'colloquy.yml no.yml: There is no pack `no.yml`; write its path as seen from this file.',
    ]);
  });

  const many = Array.from({ length: 1000 }, (_, at) => at);
  const rows: readonly (readonly [what: string, files: Record<string, string>])[] = [
    ['a long row', Object.fromEntries(many.map((at) => [`${at}.yml`, `extends: ${at + 1}.yml`]))],
    [
      'a wide list',
      {
        ...Object.fromEntries(many.map((at) => [`${at}.yml`, ''])),
        '0.yml': `extends: [${many.slice(1).map((at) => `${at}.yml`)}]`,
      },
    ],
  ];
  for (const [what, files] of rows) {
    it(`reads no more than 64 of ${what}`, async () => {
      const project = await projectOf({ ...files, 'colloquy.yml': 'extends: 0.yml\n' });
      assert.equal(project.files.length, 64);
      assert.match(problemsOf(project)[0] ?? '', /At most 64 configurations may extend each other/);
    });
  }

  it('bounds the globs of all of them together', async () => {
    const files = Object.fromEntries(many.slice(0, 40).map((at) => [`${at}.yml`, `ignores: ${'a'.repeat(900)}*\n`]));
    const project = await projectOf({ ...files, 'colloquy.yml': `extends: [${Object.keys(files)}]\nignores: b*\n` });
    assert.match(problemsOf(project).join(), /^22.yml .*: All globs have at most 20000 characters together; [^.]*\.$/);
    assert.deepEqual(textsOf(project.configuration.ignores), ['b*']);
  });

  it('bounds the rosters that they name, and how large these are', async () => {
    const names = many.map((at) => `${at}.csv`);
    const rosters = Object.fromEntries(names.map((name) => [name, 'name\nAnn Lee\n']));
    const project = await projectOf({ ...rosters, 'colloquy.yml': `roster: [${names}]\n` });
    assert.equal(project.rosters.size, 256);
    assert.match(problemsOf(project).join(), /^colloquy.yml 256.csv: .* at most 256 files, of 2 MB together/);
    const large = `name\n${'Ann Lee\n'.repeat(100)}${'\n'.repeat(600_000)}`;
    const heavy = Object.fromEntries(names.slice(0, 10).map((name) => [name, large]));
    const other = await projectOf({ ...heavy, 'colloquy.yml': `roster: [${Object.keys(heavy)}]\n` });
    assert.equal(other.rosters.size, 4);
  });
});

describe('what a configuration names', () => {
  const outside = {
    '/etc/people.yml': 'root:x:0:0\n',
    '/p/other/people.yml': '[Ann Lee]\n',
    '/p/repo/own/people.yml': '[Ann Lee]\n',
  };
  const read = async (files: Readonly<Record<string, string>>) => {
    const memory = new MemoryFiles({ ...outside, ...files });
    const project = await new Projects(memory).forFolder('/p/repo/own');
    return { problems: problemsOf(project ?? assert.fail()), asked: memory.asked };
  };

  for (const [name, key] of [
    ['../../other/people.yml', 'roster'],
    ['/etc/people.yml', 'roster'],
    ['/etc/people.yml', 'packs'],
    ['/etc/people.yml', 'extends'],
    ['../../../etc/people.yml', 'extends'],
  ] as const) {
    it(`is not read outside the repository: ${key}: ${name}`, async () => {
      const { problems, asked } = await read({
        '/p/repo/.git/HEAD': '',
        '/p/repo/own/colloquy.yml': `${key}: ${name}\n`,
      });
      assert.deepEqual(problems, [
        `repo/own/colloquy.yml ${name}: \`${name}\` lies outside this repository, so it is not read.`,
      ]);
      assert.ok(!asked.some((place) => place.endsWith('people.yml')));
    });
  }

  it('is read anywhere in the repository', async () => {
    const files = { '/p/.git/HEAD': '', '/p/repo/own/colloquy.yml': 'roster: ../../other/people.yml\n' };
    assert.deepEqual((await read(files)).problems, []);
  });

  it('is read without a repository in the folder of the uppermost configuration', async () => {
    const files = { '/p/repo/own/colloquy.yml': 'roster: ../../other/people.yml\n' };
    const { problems, asked } = await read(files);
    assert.match(
      problems.join(),
      /lies outside the folder of the uppermost configuration, so it is not read\. Put a `colloquy.yml` into/,
    );
    assert.ok(!asked.some((place) => place.endsWith('people.yml')));
    assert.deepEqual((await read({ ...files, '/p/colloquy.yaml': '' })).problems, []);
  });

  it('is read from where the configuration lies, also in the uppermost folder', async () => {
    const files = { '/colloquy.yml': 'roster: people.yml\n', '/people.yml': '[Ann Lee]' };
    const project = await new Projects(new MemoryFiles(files)).forFolder('/a/b');
    assert.deepEqual([project?.folder, [...(project?.rosters.keys() ?? [])]], ['', ['/people.yml']]);
  });
});

describe('the configuration of a folder', () => {
  const find = async (folder: string, files: Record<string, string>) =>
    (await new Projects(new MemoryFiles(files)).forFolder(folder))?.place;

  it('is the nearest one upwards, and of one folder the first name', async () => {
    assert.equal(await find('/a/b/c', { '/a/colloquy.yml': '', '/a/b/colloquy.json': '' }), '/a/b/colloquy.json');
    assert.equal(await find('/a', { '/a/colloquy.json': '', '/a/colloquy.yaml': '' }), '/a/colloquy.yaml');
    assert.equal(await find('/a/b', { '/colloquy.yml': '' }), '/colloquy.yml');
    assert.equal(await find('', { '/colloquy.yml': '' }), '/colloquy.yml');
    assert.equal(await find('/a/b', { '/a/b/c/colloquy.yml': '', '/ab/colloquy.yml': '' }), undefined);
    assert.equal(await find('C:/a/b', { 'C:/colloquy.yml': '' }), 'C:/colloquy.yml');
    assert.equal(await find('file:///a/b', { 'file:///colloquy.yml': '' }), 'file:///colloquy.yml');
  });

  it('is not a folder that has its name', async () => {
    assert.equal(await find('/a', { '/a/colloquy.yml/x': '' }), undefined);
  });

  it('is looked for within the authority of a URI', async () => {
    const files = new MemoryFiles({});
    await new Projects(files).forFolder('vscode-vfs://github/owner/name');
    assert.ok(files.asked.includes('vscode-vfs://github/colloquy.yml'));
    assert.ok(files.asked.every((place) => place.startsWith('vscode-vfs://github/')));
  });

  it('is read once, until it is forgotten', async () => {
    const files = new MemoryFiles({ '/a/colloquy.yml': '' });
    const projects = new Projects(files);
    const project = await projects.forFolder('/a/b');
    assert.equal(await projects.forFolder('/a/c'), project);
    assert.equal(files.asked.filter((place) => place === '/a/colloquy.yml').length, 2);
    projects.forget();
    assert.notEqual(await projects.forFolder('/a/b'), project);
  });
});
