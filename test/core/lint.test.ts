import assert from 'node:assert/strict';
import { lint, type Severity } from '../../server/core/index.ts';
import { parse } from './reading.ts';

describe('lint', () => {
  it('reports by place, and at one place by rule', () => {
    check('Nobody.\n\n?: Hello [inaudible\n\n**?:**\n', [
      '1 unattributed warning',
      '3 unknown-speaker warning',
      '3 unclosed-bracket warning',
      '5 empty-turn warning',
      '5 unknown-speaker warning',
    ]);
    check('// colloquy-enable nought\nNobody [here\n', [
      '1 unknown-suppression warning',
      '2 unattributed warning',
      '2 unclosed-bracket warning',
    ]);
  });

  it('finds nothing in a text without faults, and in one without anything', () => {
    check('Ann Lee: Good morning.\nBo Sand: Hello.\n', []);
    check('', []);
    check('\n\n// only a note\n', []);
  });

  it('takes severities from the settings, before what a rule says of a single finding', () => {
    check('?: One.\nInterviewee 2: Two.\nSpeaker X: Three.\n', [
      '1 unknown-speaker warning',
      '2 placeholder-speaker info',
      '3 placeholder-speaker warning',
    ]);
    check(
      '?: One.\nInterviewee 2: Two.\nSpeaker X: Three.\n',
      ['1 unknown-speaker error', '2 placeholder-speaker warning', '3 placeholder-speaker warning'],
      { 'unknown-speaker': 'error', 'placeholder-speaker': 'warning' },
    );
  });

  it('does not run a rule that is off', () => {
    check('Nobody.\n\n?: Hello.\n', ['1 unattributed warning'], { 'unknown-speaker': 'off' });
  });
});

describe('a comment that suppresses', () => {
  it('the next line, for the rules that it names', () => {
    check('// colloquy-disable-next-line unknown-speaker\n?: One.\n?: Two.\n', ['3 unknown-speaker warning']);
    check('// colloquy-disable-next-line unattributed, unclosed-bracket\n?: One.\n', ['2 unknown-speaker warning']);
    check('//colloquy-disable-next-line empty-turn unknown-speaker\n?: One.\n', []);
  });

  it('the next line, for all rules', () => {
    check('// colloquy-disable-next-line\n?: One [inaudible\n?: Two.\n', ['3 unknown-speaker warning']);
  });

  it('the next line that is no comment', () => {
    check('// colloquy-disable-next-line unknown-speaker\n// as the clerk asked\n?: One.\n?: Two.\n', [
      '4 unknown-speaker warning',
    ]);
    check(
      '// colloquy-disable-next-line unknown-speaker\n// colloquy-disable-next-line unclosed-bracket\n?: One [inaudible\n',
      [],
    );
  });

  it('from its line to where the rules are enabled again', () => {
    check(
      '?: One.\n// colloquy-disable unknown-speaker\n?: Two.\n?: Three.\n// colloquy-enable unknown-speaker\n?: Four.\n',
      ['1 unknown-speaker warning', '6 unknown-speaker warning'],
    );
    check('// colloquy-disable\n?: One [inaudible\n// colloquy-enable\n?: Two.\n', ['4 unknown-speaker warning']);
  });

  it('to the end where nothing enables the rules again', () => {
    check('// colloquy-disable unknown-speaker\n?: One [inaudible\n?: Two.\n', ['2 unclosed-bracket warning']);
  });

  it('all rules but one, and one rule out of several', () => {
    check('// colloquy-disable\n// colloquy-enable unclosed-bracket\n?: One [inaudible\n', [
      '3 unclosed-bracket warning',
    ]);
    check(
      '// colloquy-disable unknown-speaker, unclosed-bracket\n// colloquy-enable unclosed-bracket\n?: One [inaudible\n',
      ['3 unclosed-bracket warning'],
    );
    check('// colloquy-disable unknown-speaker\n// colloquy-enable\n?: One.\n', ['3 unknown-speaker warning']);
  });

  it('gives its reason behind two hyphens', () => {
    check('// colloquy-disable-next-line unknown-speaker -- unclosed for all I know\n?: One [inaudible\n', [
      '2 unclosed-bracket warning',
    ]);
  });

  it('is a comment at the beginning of a line, and has the exact word', () => {
    check('Ann Lee: // colloquy-disable\n?: One.\n', ['2 unknown-speaker warning']);
    check('// please colloquy-disable\n// colloquy-disabled\n?: One.\n', ['3 unknown-speaker warning']);
  });
});

/** Each problem as `line rule severity`, lines from 1. */
function check(text: string, expected: string[], severities: Record<string, Severity | 'off'> = {}): void {
  const transcript = parse(text);
  const problems = lint(transcript, { severities: new Map(Object.entries(severities)) });
  assert.deepEqual(
    problems.map(({ span, rule, severity }) => `${transcript.lines.lineAt(span.start) + 1} ${rule} ${severity}`),
    expected,
  );
}
