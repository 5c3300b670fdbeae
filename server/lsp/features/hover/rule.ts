import { type Problem, rules } from '../../../core/index.ts';
import type { Card } from './card.ts';

/** Why the rule that found a problem matters. The message itself is not repeated: editors show it already. */
export function ruleCard(problem: Problem): Card | undefined {
  const rule = rules.find(({ id }) => id === problem.rule);
  if (rule === undefined) return undefined;
  return {
    span: problem.span,
    title: `${rule.id}: ${rule.summary}`,
    lines: [[{ markdown: rule.why }]],
  };
}
