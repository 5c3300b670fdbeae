import { isCollective } from '../labels/collective.ts';
import type { Byline } from '../syntax/assembly/assemble.ts';
import type { AssembledTurn } from '../syntax/assembly/passages.ts';
import type { WrittenCue } from '../syntax/cues/writtenCue.ts';
import type { Roster, RosterEntry } from '../syntax/roster.ts';
import type { Label, Speaker, Turn } from '../syntax/tree.ts';
import { lazy } from '../text/lazy.ts';
import { looseNameKey, nameKey } from '../text/names.ts';
import { isInitialsOf } from './similarity.ts';
import { findSurnames, isSurnameOf } from './surnames.ts';

/** What is known of who may speak before any turn is looked at. */
export interface Cast {
  readonly roster: Roster;
  /** The header's `speaker:`. */
  readonly solo: RosterEntry | undefined;
  readonly bylines: readonly Byline[];
}

/** Who speaks a turn. */
export type Voice = Pick<Turn, 'speakers' | 'unknown'>;

/** Who speaks in a text. */
export interface Voices {
  /** One for each turn. */
  readonly voices: readonly Voice[];
  /** Everybody who speaks, in the order of their first turn. */
  readonly speakers: readonly Speaker[];
}

/** Says of each turn who speaks. Only labels, the roster and bylines decide; where they leave it open, no speaker is named. */
export function resolveSpeakers(turns: readonly AssembledTurn[], cast: Cast): Voices {
  return new Resolver(turns, cast).run();
}

/** Roles by which a roster says who asks and who answers. */
const askingRoles = new Set(['interviewer', 'questioner', 'examiner']);
const answeringRoles = new Set(['interviewee', 'answerer', 'witness', 'deponent']);

class Resolver {
  readonly #turns: readonly AssembledTurn[];
  readonly #cast: Cast;
  readonly #speakers = new Map<string, Speaker>();
  readonly #bySpelling = new Map<string, Speaker>();
  /** Turns of one speaker share one voice. */
  readonly #alone = new Map<Speaker, Voice>();
  /** The names in cues as they are written. */
  readonly #spellings = new Set<string>();
  /** The keys of these. */
  readonly #labels = lazy(() => new Set(Array.from(this.#spellings, nameKey)));
  /** Initials that the text itself explains, `Michael Folkson (MF):`, with the name; none where two names have them. */
  readonly #explained = new Map<string, string | undefined>();
  /** Labels after which several people stand in brackets: `The Assistant Minister (Mr. Hart)`, `The Assistant Minister (Ms. Vale)`. */
  readonly #sharedOffices = new Set<string>();
  readonly #holders = new Map<string, string>();
  /** The full names that surnames alone stand for. */
  readonly #surnames = lazy(() =>
    findSurnames(
      this.#spellings,
      this.#cast.roster.entries.map(({ name }) => name),
    ),
  );
  /** The file names no one: then Q and A are themselves the voices. */
  readonly #isNameless: boolean;
  /** Whom the roster calls Q or A. */
  readonly #aliasedQ: Speaker | undefined;
  readonly #aliasedA: Speaker | undefined;
  readonly #asksByRole: Speaker | undefined;
  readonly #answersByRole: Speaker | undefined;
  #asks: Speaker | undefined;
  #answers: Speaker | undefined;
  #isByline = false;

  constructor(turns: readonly AssembledTurn[], cast: Cast) {
    this.#turns = turns;
    this.#cast = cast;
    for (const { cue } of turns) {
      if (!cue) continue;
      const { names, qualifiers } = cue.written;
      for (const { text } of names) this.#spellings.add(text);
      if (qualifiers.length === 0) continue;
      this.#explain(cue.written);
      this.#noteHolder(cue.written);
    }
    // A shared roster names no one in this file; only an entry of the file's own header has a place in the text.
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

  #noteHolder({ names: [office, ...others], qualifiers: [holder] }: WrittenCue): void {
    if (!office || !holder || others.length > 0 || !hasTitle(holder.text)) return;
    const [key, name] = [nameKey(office.text), nameKey(holder.text)];
    const known = this.#holders.get(key);
    if (known === undefined) this.#holders.set(key, name);
    else if (known !== name) this.#sharedOffices.add(key);
  }

  run(): Voices {
    const heard = new Set<Speaker>();
    let last: Voice | undefined;
    let section = 0;
    let nextByline = 0;
    const { bylines } = this.#cast;
    const voices = this.#turns.map((turn) => {
      if (turn.section !== section) {
        section = turn.section;
        this.#forget();
      }
      for (let byline = bylines[nextByline]; byline && byline.line < turn.firstLine; byline = bylines[nextByline]) {
        nextByline++;
        this.#follow(byline);
      }
      const voice = this.#voiceOf(turn.cue?.written);
      if (voice !== last) for (const speaker of voice.speakers) heard.add(speaker);
      last = voice;
      return voice;
    });
    return { voices, speakers: [...heard] };
  }

  #forget(): void {
    this.#asks = undefined;
    this.#answers = undefined;
    this.#isByline = false;
  }

  #follow(byline: Byline): void {
    this.#asks = byline.name && this.#speaker(byline.name.text);
    this.#isByline = true;
  }

  #voiceOf(cue: WrittenCue | undefined): Voice {
    if (!cue) return this.#cast.solo ? this.#by(this.#listed(this.#cast.solo)) : nobody;
    if (cue.names.length === 0) return this.#nameless(cue);
    if (cue.names.length > 1) {
      this.#remember(cue, undefined);
      return this.#together(cue);
    }
    const speaker = this.#named(cue);
    this.#remember(cue, speaker);
    return speaker ? this.#by(speaker) : ambiguous;
  }

  #by(speaker: Speaker): Voice {
    const known = this.#alone.get(speaker);
    if (known) return known;
    const voice = { speakers: [speaker], unknown: undefined };
    this.#alone.set(speaker, voice);
    return voice;
  }

  #named(cue: WrittenCue): Speaker | undefined {
    const { text } = cue.names[0] as Label;
    const speaker = this.#speaker(text);
    return speaker && ((cue.qualifiers.length > 0 && this.#holderOfOffice(text, cue)) || speaker);
  }

  #together({ names }: WrittenCue): Voice {
    const speakers: Speaker[] = [];
    for (const { text } of names) {
      const speaker = this.#speaker(text);
      if (!speaker) return ambiguous;
      speakers.push(speaker);
    }
    return { speakers, unknown: undefined };
  }

  #nameless(cue: WrittenCue): Voice {
    if (cue.unknown || !cue.marker) {
      this.#remember(cue, undefined);
      return asked;
    }
    const speaker = this.#bare(cue.marker.kind);
    return speaker ? this.#by(speaker) : bare;
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
    } else if (this.#isByline && (!speaker || (speaker !== this.#asks && speaker !== this.#answers))) {
      // Somebody else cut in, or may have: who asks from here on is for the next byline to say.
      this.#asks = undefined;
      this.#isByline = false;
    }
  }

  /** The speaker of a label; undefined where it may mean several on the roster. */
  #speaker(label: string): Speaker | undefined {
    const known = this.#bySpelling.get(label);
    if (known) return known;
    const speaker = this.#find(label);
    if (speaker) this.#bySpelling.set(label, speaker);
    return speaker;
  }

  #find(label: string): Speaker | undefined {
    const entries = this.#cast.roster.find(label);
    if (entries.length > 1) return undefined;
    const [entry] = entries;
    if (entry) return this.#listed(entry);
    const key = nameKey(label);
    const explained = this.#explained.get(key);
    if (explained !== undefined) return this.#speaker(explained);
    const full = label.includes(' ') ? undefined : this.#surnames().get(looseNameKey(label));
    if (full !== undefined && isSurnameOf(label, full)) return this.#speaker(full);
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
   * word may be a party or a place that is a label elsewhere, so it has to be on the roster. An office that several people hold names
   * none of them, so that the name in brackets does.
   */
  #holderOfOffice(label: string, { qualifiers }: WrittenCue): Speaker | undefined {
    const [first] = qualifiers;
    if (!first || this.#cast.roster.find(label).length > 0) return undefined;
    const key = nameKey(first.text);
    const isName = this.#cast.roster.find(first.text).length === 1 || (key.includes(' ') && this.#labels().has(key));
    const isOneOfSeveral = this.#sharedOffices.has(nameKey(label)) && hasTitle(first.text);
    return isName || isOneOfSeveral ? this.#speaker(first.text) : undefined;
  }

  #onlyWithRole(roles: ReadonlySet<string>): Speaker | undefined {
    return this.#only(this.#cast.roster.entries.filter(({ role }) => role && roles.has(role.toLowerCase())));
  }

  #only(entries: readonly RosterEntry[]): Speaker | undefined {
    const [entry] = entries;
    return entry && entries.length === 1 ? this.#listed(entry) : undefined;
  }
}

/** Whether words in brackets name a person by a title: `Mr. Hart`. A place or a party has none. */
function hasTitle(text: string): boolean {
  return titleOfPerson.test(text) || honorific().test(text);
}

const titleOfPerson =
  /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Eng|Rev|Hon|Rt\.? Hon|Sir|Dame|Lord|Lady|Baroness|Herr|Frau|Mme|Sr|Sra|Bw|Bi)\.? \S/i;

/** `森山君`, as the Diet of Japan names its members. */
const honorific = lazy(() => /^\p{Script=Han}{1,8}君$/u);

const nobody: Voice = { speakers: [], unknown: undefined };
const asked: Voice = { speakers: [], unknown: 'asked' };
const bare: Voice = { speakers: [], unknown: 'bare' };
const ambiguous: Voice = { speakers: [], unknown: 'ambiguous' };

/** The one speaker whom the roster and the section may mean; undefined where they mean two. */
function onlyOne(listed: Speaker | undefined, named: Speaker | undefined): Speaker | undefined {
  if (!listed || !named) return listed ?? named;
  return listed === named ? listed : undefined;
}
