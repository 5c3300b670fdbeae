import { isCollective } from '../labels/collective.ts';
import type { Byline, TurnDraft } from '../syntax/assemble.ts';
import type { Label, Roster, RosterEntry, Speaker, WrittenCue } from '../syntax/tree.ts';
import { once } from '../text/lazily.ts';
import { looseNameKey, nameKey } from '../text/names.ts';
import { isInitialsOf } from './similar.ts';

/** What is known of who may speak before any turn is looked at. */
export interface Cast {
  readonly roster: Roster;
  /** The header's `speaker:`. */
  readonly solo: RosterEntry | undefined;
  readonly bylines: readonly Byline[];
}

/**
 * Says of each turn who speaks, and returns everybody who does, in the order of their first turn. Only
 * labels, the roster and bylines decide; where they leave it open, nobody is named.
 */
export function resolveSpeakers(turns: readonly TurnDraft[], cast: Cast): Speaker[] {
  return new Resolver(turns, cast).run();
}

/** Roles by which a roster says who asks and who answers. */
const askingRoles = new Set(['interviewer', 'questioner', 'examiner']);
const answeringRoles = new Set(['interviewee', 'answerer', 'witness', 'deponent']);

class Resolver {
  readonly #turns: readonly TurnDraft[];
  readonly #cast: Cast;
  readonly #speakers = new Map<string, Speaker>();
  readonly #bySpelling = new Map<string, readonly [Speaker]>();
  /** The names in cues as they are written. */
  readonly #spellings = new Set<string>();
  /** The keys of these. */
  readonly #labels = once(() => new Set(Array.from(this.#spellings, nameKey)));
  /** Initials that the text itself explains, `Michael Folkson (MF):`, with the name; none where two names have them. */
  readonly #explained = new Map<string, string | undefined>();
  /** A file that names nobody: there Q and A are themselves the voices. */
  readonly #isNameless: boolean;
  /** Whom the roster calls Q or A. */
  readonly #aliasedQ: Speaker | undefined;
  readonly #aliasedA: Speaker | undefined;
  readonly #asksByRole: Speaker | undefined;
  readonly #answersByRole: Speaker | undefined;
  #asks: Speaker | undefined;
  #answers: Speaker | undefined;
  #isByline = false;

  constructor(turns: readonly TurnDraft[], cast: Cast) {
    this.#turns = turns;
    this.#cast = cast;
    for (const { cue } of turns) {
      if (!cue) continue;
      const { names, qualifiers } = cue.written;
      for (const { text } of names) this.#spellings.add(text);
      if (qualifiers.length > 0) this.#explain(cue.written);
    }
    // A roster that many files share names nobody in this one; only an entry of its own header has a place in the text.
    const isListed = cast.roster.entries.some(({ span }) => span !== undefined);
    this.#isNameless = !isListed && !cast.solo && cast.bylines.length === 0 && this.#spellings.size === 0;
    this.#aliasedQ = this.#only(cast.roster.find('Q'));
    this.#aliasedA = this.#only(cast.roster.find('A'));
    this.#asksByRole = this.#onlyWithRole(askingRoles);
    this.#answersByRole = this.#onlyWithRole(answeringRoles);
  }

  #explain({ names: [name, ...others], qualifiers: [first] }: WrittenCue): void {
    if (!name || !first || others.length > 0 || !isInitialsOf(first.text, looseNameKey(name.text).split(' '))) return;
    const key = nameKey(first.text);
    const isDoubtful = this.#explained.has(key) && this.#explained.get(key) !== name.text;
    this.#explained.set(key, isDoubtful ? undefined : name.text);
  }

  run(): Speaker[] {
    const heard = new Set<Speaker>();
    let last: readonly Speaker[] = nobody;
    let section = 0;
    let nextByline = 0;
    for (const turn of this.#turns) {
      if (turn.section !== section) {
        section = turn.section;
        this.#forget();
      }
      for (
        let byline = this.#cast.bylines[nextByline];
        byline && byline.line < turn.firstLine;
        byline = this.#cast.bylines[nextByline]
      ) {
        nextByline++;
        this.#follow(byline);
      }
      this.#resolve(turn);
      if (turn.speakers === last) continue;
      last = turn.speakers;
      for (const speaker of last) heard.add(speaker);
    }
    return [...heard];
  }

  #forget(): void {
    this.#asks = undefined;
    this.#answers = undefined;
    this.#isByline = false;
  }

  #follow(byline: Byline): void {
    this.#asks = this.#speaker(byline.name.text)?.[0];
    this.#isByline = true;
  }

  #resolve(turn: TurnDraft): void {
    const cue = turn.cue?.written;
    if (!cue) {
      if (this.#cast.solo) turn.speakers = [this.#listed(this.#cast.solo)];
      return;
    }
    if (cue.names.length === 0) {
      this.#resolveNameless(turn, cue);
      return;
    }
    const speakers = cue.names.length === 1 ? this.#speakerOf(cue) : this.#speakersOf(cue);
    if (!speakers) {
      turn.unknown = 'ambiguous';
      this.#remember(cue, undefined);
      return;
    }
    turn.speakers = speakers;
    this.#remember(cue, speakers.length === 1 ? speakers[0] : undefined);
  }

  #speakerOf(cue: WrittenCue): readonly Speaker[] | undefined {
    const { text } = cue.names[0] as Label;
    const speaker = this.#speaker(text);
    return speaker && ((cue.qualifiers.length > 0 && this.#holderOfOffice(text, cue)) || speaker);
  }

  #speakersOf({ names }: WrittenCue): readonly Speaker[] | undefined {
    const speakers: Speaker[] = [];
    for (const { text } of names) {
      const [speaker] = this.#speaker(text) ?? nobody;
      if (!speaker) return undefined;
      speakers.push(speaker);
    }
    return speakers;
  }

  #resolveNameless(turn: TurnDraft, cue: WrittenCue): void {
    if (cue.unknown || !cue.marker) {
      turn.unknown = 'asked';
      this.#remember(cue, undefined);
      return;
    }
    const speaker = this.#bare(cue.marker.kind);
    if (speaker) turn.speakers = [speaker];
    else turn.unknown = 'bare';
  }

  #bare(kind: 'question' | 'answer'): Speaker | undefined {
    const isAnswer = kind === 'answer';
    const speaker = isAnswer
      ? (this.#aliasedA ?? onlyOne(this.#answersByRole, this.#answers))
      : this.#isByline
        ? this.#asks
        : (this.#aliasedQ ?? onlyOne(this.#asksByRole, this.#asks));
    return speaker ?? (this.#isNameless ? this.#voice(isAnswer ? 'A' : 'Q') : undefined);
  }

  /** The last one named with a marker is whom a bare marker means; `?` and several at once leave it open. */
  #remember(cue: WrittenCue, speaker: Speaker | undefined): void {
    if (cue.marker?.kind === 'question') {
      this.#asks = speaker;
      this.#isByline = false;
    } else if (cue.marker) {
      this.#answers = speaker;
    } else if (this.#isByline && speaker !== this.#asks && speaker !== this.#answers) {
      // Somebody cut in: who asks from here on is for the next byline to say.
      this.#asks = undefined;
      this.#isByline = false;
    }
  }

  /** The speaker of a label, alone; undefined where it may mean several on the roster. Turns of one voice share it. */
  #speaker(label: string): readonly [Speaker] | undefined {
    const known = this.#bySpelling.get(label);
    if (known) return known;
    const speaker = this.#find(label);
    if (!speaker) return undefined;
    const alone = [speaker] as const;
    this.#bySpelling.set(label, alone);
    return alone;
  }

  #find(label: string): Speaker | undefined {
    const entries = this.#cast.roster.find(label);
    if (entries.length > 1) return undefined;
    const [entry] = entries;
    if (entry) return this.#listed(entry);
    const key = nameKey(label);
    const explained = this.#explained.get(key);
    if (explained !== undefined) return this.#speaker(explained)?.[0];
    return this.#known(key, () => ({
      name: label,
      kind: isCollective(label) ? 'collective' : 'person',
      entry: undefined,
      voice: false,
    }));
  }

  #listed(entry: RosterEntry): Speaker {
    return this.#known(nameKey(entry.name), () => ({ name: entry.name, kind: entry.kind, entry, voice: false }));
  }

  #voice(name: 'Q' | 'A'): Speaker {
    return this.#known(name, () => ({ name, kind: 'person', entry: undefined, voice: true }));
  }

  #known(key: string, create: () => Speaker): Speaker {
    const known = this.#speakers.get(key);
    if (known) return known;
    const speaker = create();
    this.#speakers.set(key, speaker);
    return speaker;
  }

  /**
   * `The Secretary of State (Shabana Mahmood)` is Shabana Mahmood, if that name is used by itself as well. A single
   * word may be a party or a place that is a label elsewhere, so it has to be on the roster.
   */
  #holderOfOffice(label: string, { qualifiers }: WrittenCue): readonly [Speaker] | undefined {
    const [first] = qualifiers;
    if (!first || this.#cast.roster.find(label).length > 0) return undefined;
    const key = nameKey(first.text);
    const isName = this.#cast.roster.find(first.text).length === 1 || (key.includes(' ') && this.#labels().has(key));
    return isName ? this.#speaker(first.text) : undefined;
  }

  #onlyWithRole(roles: ReadonlySet<string>): Speaker | undefined {
    return this.#only(this.#cast.roster.entries.filter(({ role }) => role && roles.has(role.toLowerCase())));
  }

  #only(entries: readonly RosterEntry[]): Speaker | undefined {
    const [entry] = entries;
    return entry && entries.length === 1 ? this.#listed(entry) : undefined;
  }
}

const nobody: readonly Speaker[] = [];

/** Whoever the roster and the section both may mean; nobody where they mean two. */
function onlyOne(listed: Speaker | undefined, named: Speaker | undefined): Speaker | undefined {
  if (!listed || !named) return listed ?? named;
  return listed === named ? listed : undefined;
}
