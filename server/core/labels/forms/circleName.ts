import { type LabelForm, linePattern } from '../form.ts';

/** Letters of the scripts that have no spaces and no capitals. */
export const EAST_ASIAN = String.raw`[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}々〆ー・]`;

/** A name after a circle or another printed sign, as the records of the Japanese parliament have it. */
export const circleName: LabelForm = {
  id: 'circle-name',
  shown: '`○Name`',
  examples: ['○李安君　早。', '○委員長（李安君）　早。', '◆李安：早。', '● 李安 早。'],
  opens: { otherSigns: true },
  pattern: linePattern(
    String.raw`^[○◯〇●◎◆◇■□▲△▼▽★☆※](?:\s)?(?<label>${EAST_ASIAN}{2,16})(?:[（(](?<qualifier>[^（）()\n]{1,40})[）)])?(?:\s?[:：]|\s)\s{0,4}(?=\S)`,
  ),
  ambiguity: 'distinct',
  labels: 'names',
};
