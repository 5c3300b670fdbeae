import type { Match } from './entries.ts';
import type { Voice } from './recognition.ts';

/** Who speaks below a line, by what was kept of it. The office of a person who answers is that of today, and is left out. */
export function voiceOf(key: string, { entry: { spec, pack }, kept }: Match): Voice {
  const role = kept.get('role');
  const isParty = role !== undefined && parties.test(role);
  const seatAndParty = [kept.get('seat'), kept.get('party')].filter((part) => part !== undefined);
  return {
    name: kept.get('name'),
    ...(role && !isParty && spec.opens !== 'answer' ? { role } : {}),
    qualifiers: isParty ? partyAndSeat(role) : seatAndParty,
    opens: spec.opens,
    because: `the page says “${key}”`,
    ...(pack.isOwn ? { ownPack: pack.name } : {}),
  };
}

/** `Labour, Bath` is written behind a name as `(Bath) (Labour)`. */
function partyAndSeat(written: string): string[] {
  const comma = written.indexOf(', ');
  return comma < 0 ? [written] : [written.slice(comma + 2), written.slice(0, comma)];
}

const parties =
  /^(?:Labour|Conservative|Liberal Democrats?|Scottish National Party|SNP|Plaid Cymru|Green|DUP|Sinn F[eé]in|Social Democratic and Labour Party|Alliance|UUP|Ulster Unionist Party|Independent|Crossbench|Non-affiliated|Bishop|Reform UK|Co-operative)\b/;
