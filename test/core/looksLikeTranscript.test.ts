import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { looksLikeTranscript } from '../../server/core/index.ts';
import { reading } from './reading.ts';

const talk = [
  'Ann: Good morning to you.',
  'Bo: Good morning, Ann, it is early.',
  'Ann: Shall we begin with it?',
  'Bo: Yes, let us.',
];

describe('a text that reads like a transcript', () => {
  for (const [title, text, is] of [
    ['is one where people take turns', talk.join('\n\n'), true],
    ['is a page of oral questions without names', readFileSync('seeds/oral-questions-justice.txt', 'utf8'), true],
    ['is no list of values', 'Name: Ann Hall\nPhone: 12 34\nName: Bo Sand\nPhone: 56 78\n', false],
    [
      'is no story in which somebody speaks once',
      `${'It was late, and the rain fell. '.repeat(40)}\n\nAnn: Good morning.\n`,
      false,
    ],
    ['is no manual', readFileSync('CONTRIBUTING.md', 'utf8'), false],
    ['is no empty text', '', false],
  ] as const) {
    it(title, () => {
      assert.equal(looksLikeTranscript(text, reading()), is);
    });
  }
});
