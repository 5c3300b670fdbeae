import { formatCount } from '../../text/numbers.ts';
import type { FileFormat, Holdings, Remark } from '../format.ts';
import type { Draft, DraftTurn } from './draft.ts';

/** What a draft says that a format has no place for: a remark for each kind of thing. */
export function lossesOf({ roster, parts }: Draft, { holds, title }: Pick<FileFormat, 'holds' | 'title'>): Remark[] {
  const turns = parts.filter((part) => part.kind === 'turn');
  const counts: Record<keyof Holdings, () => string | undefined> = {
    speakers: () => counted(new Set(turns.flatMap(({ speakers }) => speakers ?? [])).size, 'speaker'),
    times: () => counted(turns.filter(hasTime).length, 'time of turns', 'times of turns'),
    questions: () =>
      counted(
        turns.filter(({ marker }) => marker).length,
        'mark of questions and answers',
        'marks of questions and answers',
      ),
    events: () => counted(parts.filter(({ kind }) => kind === 'event').length, 'event'),
    sections: () => counted(parts.filter(({ kind }) => kind === 'section').length, 'heading'),
    roster: () => counted(roster.length, 'entry of the roster', 'entries of the roster'),
  };
  return Object.entries(counts).flatMap(([key, count]) => {
    const lost = holds[key as keyof Holdings] ? undefined : count();
    return lost === undefined ? [] : [{ message: `${title} has no place for ${lost}.` }];
  });
}

function hasTime({ passages }: DraftTurn): boolean {
  return passages.some(({ start }) => start !== undefined);
}

function counted(count: number, one: string, many?: string): string | undefined {
  return count === 0 ? undefined : formatCount(count, one, many);
}
