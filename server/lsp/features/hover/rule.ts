import { type Problem, rules } from '../../../core/index.ts';
import type { Card } from './card.ts';

/** A card about the rule of a problem. It does not repeat the message, because editors show that already. */
export function ruleCard(problem: Problem): Card | undefined {
  const rule = rules.find(({ id }) => id === problem.rule);
  if (rule === undefined) return undefined;
  return {
    span: problem.span,
    title: `${rule.id}: ${rule.summary}`,
    lines: [[{ markdown: rule.why }]],
  };
}
