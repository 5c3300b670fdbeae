import type { Roster, RosterEntry } from '../../syntax/roster.ts';
import { nameKey } from '../../text/names.ts';
import type { Span } from '../../text/span.ts';
import type { Rule } from './rule.ts';

export const duplicateSpeaker: Rule = {
  id: 'duplicate-speaker',
  severity: 'warning',
  scope: 'outline',
  summary: 'A name or alias that is on the roster twice',
  why: `If two roster entries share a name or an alias, a cue with it could mean either person: every such cue becomes ambiguous.`,
  bad: [
    '---\nspeakers:\n  - Ann Lee\n  - Bo Sand\n  - «Ann Lee»\n---\n\nBo Sand: Hello.\n',
    '---\nspeakers:\n  - name: Ann Lee\n    aliases: [AL]\n  - name: Al Long\n    aliases: [«AL», «Ann Lee»]\n---\n\nAl Long: Hello.\n',
  ],
  good: [
    '---\nspeakers:\n  - name: Ann Lee\n    aliases: [AL, the Minister]\n  - Ann Leigh\n---\n\nAL: Hello.\n',
    '---\nspeakers:\n  - Baroness Williams of Trafford\n  - Baroness Williams of Crosby\n---\n',
  ],
  check({ roster }, report) {
    if (!hasDuplicates(roster)) return;
    const seen = new Map<string, Named>();
    for (const named of roster.entries.flatMap(namesOf)) {
      const earlier = seen.get(nameKey(named.name));
      if (!earlier) {
        seen.set(nameKey(named.name), named);
      } else if (named.span) {
        report({
          span: named.span,
          message: message(named, earlier.entry),
          ...(earlier.span ? { related: [{ message: 'First listed here.', span: earlier.span }] } : {}),
        });
      }
    }
  },
};

/** A cheap test first: hardly any roster has duplicates. */
function hasDuplicates({ entries }: Roster): boolean {
  const keys = new Set<string>();
  let names = 0;
  for (const { name, aliases } of entries) {
    keys.add(nameKey(name));
    for (const alias of aliases) keys.add(nameKey(alias.name));
    names += 1 + aliases.length;
  }
  return keys.size < names;
}

function message({ name, entry }: Named, earlier: RosterEntry): string {
  if (entry === earlier) return `\`${name}\` is listed twice for the same speaker. Keep one.`;
  if (nameKey(name) === nameKey(earlier.name)) return `\`${name}\` is already on the roster. Keep one entry.`;
  return `\`${name}\` already means \`${earlier.name}\`. Keep it for one of them.`;
}

interface Named {
  readonly name: string;
  readonly span?: Span | undefined;
  readonly entry: RosterEntry;
}

function namesOf(entry: RosterEntry): Named[] {
  return [entry, ...entry.aliases].map(({ name, span }) => ({ name, span, entry }));
}
