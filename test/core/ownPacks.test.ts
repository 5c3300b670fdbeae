import assert from 'node:assert/strict';
import { lint, readPack } from '../../server/core/index.ts';
import { clean, fix, parse, type Said, verifyWords } from './reading.ts';

const archive = `
name: our-archive
site: archive.example.org
entries:
  - Share this recording
  - pattern: Recorded on {date} at *
    as: metadata
    example: Recorded on 5 November 2024 at Leeds
  - pattern: Play
    amongFurniture: true
`;
const page = 'Share this recording\nPlay\nRecorded on 5 November 2024 at Leeds\nShare this recording\nAnn Lee: Play.\n';

describe('a pack of one’s own', () => {
  it('is used besides the built-in ones, and verifying lists what it takes as removed', () => {
    const packs = packsFrom(archive);
    const { text, report } = clean(page, { packs });
    assert.match(text, /^date: 2024-11-05$/m);
    assert.match(text, /^Ann Lee: Play\.$/m);
    assert.doesNotMatch(text, /Share|Recorded/);
    assert.deepEqual(report.packs, ['our-archive']);
    assert.deepEqual(clean(text, { packs }).text, text);

    const { equal, differences, removed, added } = verifyWords(page, text, { packs });
    assert.deepEqual([equal, differences, added], [false, [], []]);
    assert.deepEqual(
      removed.map((one) => `${one.line} ${one.text} (${one.pack})`),
      page
        .split('\n')
        .slice(0, 4)
        .map((line, at) => `${at + 1} ${line} (our-archive)`),
    );
    assert.deepEqual(verifyWords(text, page, { packs }).added, removed);
    assert.ok(verifyWords(page, page, { packs }).equal);
    assert.ok(verifyWords(page, text, { packs, profile: 'our-archive' }).equal);
    assert.notDeepEqual(verifyWords(page, text).differences, []);
  });

  it('is used only if a line proves that the page is from the site, or if it is named', () => {
    const packs = packsFrom(`${archive}  - pattern: Leeds Sound Archive\n    evidence: true\n`);
    assert.match(clean(page, { packs }).text, /Share this recording/);
    assert.doesNotMatch(clean(page, { packs, profile: 'our-archive' }).text, /Share this recording/);
    assert.match(clean(page, { packs, profile: 'generic' }).text, /Share this recording/);
    assert.doesNotMatch(clean(`Leeds Sound Archive\n${page}`, { packs }).text, /Share this recording/);
  });

  it('takes no words by a pattern for any line, nor by a single word', () => {
    const text = 'Ann Lee: Did you?\n\nI did not take the money.\nPlay\n';
    for (const entry of ['{ pattern: "I *", example: I say }', 'Play', '{ pattern: "{a}", example: x }']) {
      const { pack } = readPack(`name: ours\nentries:\n  - ${entry}\n`);
      assert.deepEqual(dropped(text, { packs: pack ? [pack] : [] }), [], entry);
    }
  });

  it('takes no line inside a turn', () => {
    const packs = packsFrom(archive);
    assert.deepEqual(dropped('Ann Lee: Please:\n  Share this recording\n', { packs }), []);
    const atMargin = 'Ann Lee: Please.\nShare this recording\n';
    assert.deepEqual(dropped(atMargin, { packs, attribution: 'inherit' }), []);
    assert.deepEqual(dropped(atMargin, { packs }), ['Share this recording']);
  });

  it('is what the rule goes by too, and its fix', () => {
    const transcript = 'Ann Lee: Good morning.\n\nShare this recording\n\nBo Sand: Share this recording with me.\n';
    const severities = new Map();
    const packs = packsFrom(archive);
    const problems = lint(parse(transcript, { packs }), { severities }).filter(({ rule }) => rule === 'furniture');
    assert.deepEqual(
      problems.map(({ span }) => transcript.slice(span.start, span.end)),
      ['Share this recording'],
    );
    assert.match(problems[0]?.message ?? '', /`our-archive`/);
    assert.equal(fix(transcript, { packs }, { severities }).text, transcript.replace('Share this recording\n', ''));
    assert.equal(fix(transcript, {}, { severities }).text, transcript);
  });

  const faults: [marked: string, message: RegExp][] = [
    ['«[]»', /A pack has a `name`/],
    ['«»entries: []', /has no `name`/],
    ['name: «hansard»', /there already/],
    ['name: x\nentries: «all»', /must be a list/],
    ['name: x\n«lines»: []', /nothing called `lines` here\. There are `name`, `site`, `entries`\./],
    ['name: x\nentries: [«""»]', /A text is wanted/],
    ['name: x\nentries:\n- «as: break»\n', /no `pattern`/],
    ['name: x\nentries:\n- { pattern: Play, as: «noise» }', /`furniture`, `break`/],
    ['name: x\nentries:\n- { pattern: Play, opens: «speech» }', /`question`, `answer`/],
    ['name: x\nentries:\n- { pattern: Play, evidence: «maybe» }', /true or false/],
    ['name: x\nentries:\n- { pattern: Play, «colour»: red }', /nothing called `colour`/],
    ['name: x\nentries:\n- «"Page #"»', /needs an `example`/],
    ['name: x\nentries:\n- { pattern: "Page #", example: «Page two» }', /needs an `example`/],
    ['name: x\nentries:\n- { pattern: «"* {name}"», example: Ann Lee }', /lines of any words/],
  ];
  for (const [marked, message] of faults) {
    it(`that is wrong is told with its place: ${JSON.stringify(marked)}`, () => {
      const { faults } = readPack(marked.replace(/[«»]/g, ''));
      const [fault] = faults;
      assert.match(fault?.message ?? '', message);
      assert.equal(faults.length, 1, JSON.stringify(faults));
      assert.equal(fault?.span.start, marked.indexOf('«'));
    });
  }

  it('that is no YAML is told, and nothing is made of it', () => {
    const { pack, faults } = readPack('name: x\nentries: [');
    assert.deepEqual([pack?.entries, faults.length > 0], [[], true]);
  });
});

function dropped(text: string, said: Said): string[] {
  return clean(text, said).report.dropped.map((line) => line.text);
}

function packsFrom(text: string) {
  const { pack, faults } = readPack(text);
  assert.deepEqual(faults, []);
  assert.ok(pack);
  return [pack];
}
