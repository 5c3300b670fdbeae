import { isCommonLabel, isNameLike, isVoice, splitQualifiers } from '../labels/labels.ts';
import { readFact } from '../syntax/recordLines.ts';
import { LineKind, type Transcript } from '../syntax/tree.ts';

/**
 * The people whom the facts above a talk name, or the head of minutes: `Interviewer: Ann Hall`, `Present: Bo Sand, Cy Orr`. They
 * are likely to speak; which turns are theirs is not known.
 */
export function namedInFacts({ kinds, lines, roster }: Transcript): string[] {
  const names = new Set<string>();
  for (let line = 0; line < lines.count && line < MOST_LINES; line++) {
    const fact = kinds[line] === LineKind.record ? readFact(lines, line) : undefined;
    if (fact === undefined || !namesPeople(fact.label)) continue;
    for (const part of fact.value.split(/[,;&]| and /)) {
      const { name } = splitQualifiers(part);
      const isPerson = isNameLike(name) && !isCommonLabel(name) && !isVoice(name);
      if (isPerson && roster.find(name).length === 0) names.add(name);
    }
  }
  return [...names];
}

/** Facts stand at the top. */
const MOST_LINES = 100;

function namesPeople(label: string): boolean {
  return isVoice(label) || present.test(label);
}

const present = /^(?:present|in attendance|attendees|participants|panel|panellists|speakers?|guests?|hosts?)$/i;
