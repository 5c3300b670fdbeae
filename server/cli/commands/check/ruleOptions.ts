import { findNearest, type RuleLevel, type RuleLevels, ruleLevels, rules } from '../../../core/index.ts';
import { CannotRun } from '../../io.ts';
import type { Options } from '../../options.ts';

/** What `--rule id=level` says, given as often as wanted; throws {@link CannotRun} for a rule or level that there is not. */
export function ruleOptions(options: Options): RuleLevels {
  const ids = rules.map(({ id }) => id);
  const levels = new Map<string, RuleLevel>();
  for (const written of options.values('rule')) {
    const [id = '', level = ''] = written.split('=', 2);
    if (!ids.includes(id)) throw new CannotRun(`There is no rule ${id}.${didYouMean(id, ids)}`);
    const known = ruleLevels.find((one) => one === level);
    if (!known) {
      const hint = didYouMean(level, ruleLevels);
      throw new CannotRun(`--rule ${id}= can be ${ruleLevels.join(', ')}, not ${level || 'nothing'}.${hint}`);
    }
    levels.set(id, known);
  }
  return levels;
}

function didYouMean(word: string, candidates: readonly string[]): string {
  const meant = findNearest(word, candidates);
  return meant === undefined ? '' : ` Did you mean ${meant}?`;
}
