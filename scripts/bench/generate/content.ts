import { type Random, randomFrom } from './random.ts';
import { latin, type Script } from './scripts.ts';
import { speech } from './speech.ts';
import type { Style } from './style.ts';

export interface Person {
  readonly name: string;
  readonly initials: string;
  readonly role: string;
}

export interface Head {
  readonly title: string;
  readonly date: string;
  readonly people: readonly Person[];
}

export interface Turn {
  readonly kind: 'turn';
  readonly label: string;
  readonly marker: string;
  /** In the form `00:12:34`. */
  readonly time: string;
  /** What is between the label and the words. Anything but a colon is a mistake. */
  readonly colon: string;
  /** One string for each paragraph. A turn without any is a mistake. */
  readonly lines: readonly string[];
}

export type Block =
  | Turn
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'event' | 'time' | 'comment' | 'loose'; readonly text: string };

/** An endless conversation. The same seed and style always give the same one. */
export interface Conversation {
  readonly head: Head;
  blocks(): Generator<Block>;
}

/** How many turns in a thousand have each mistake, as counted in 961,000 turns of public collections. */
const slips = {
  unresolved: 12.7,
  placeholder: 4.6,
  eventAsSpeaker: 4.6,
  emptyTurn: 1.5,
  nearlyTheSame: 1.5,
  notOnRoster: 0.6,
  colon: 0.6,
  timeGoesBack: 0.14,
  invisible: 0.36,
  sameAgain: 5,
  removedText: 13.7,
  doubledWord: 10,
  trailingSpace: 70,
  unattributed: 5,
} as const;

const wrongColons = [';', ':-', '.'];
const events = ['Interruption', 'Laughter', 'Applause', 'The witness left the room', 'Pause'];

export function converse(seed: number, style: Style): Conversation {
  const random = randomFrom(seed);
  const people = gather(random, style.script);
  const say = speech(random, style);
  const date = `20${random.between(10, 25)}-${twoDigits(random.between(1, 12))}-${twoDigits(random.between(1, 28))}`;
  const head = { title: say.title(), date, people };
  return { head, blocks: () => blocksOf(head, style, random, say) };
}

function* blocksOf({ people }: Head, style: Style, random: Random, say: ReturnType<typeof speech>): Generator<Block> {
  const slip = (name: keyof typeof slips) => random.happens(slips[name] / 1000);
  const labelOf = (person: Person) => (style.form === 'initials' ? person.initials : person.name);
  let clock = 0;
  let question = 0;
  let speaker = random.pick(people);
  for (let count = 0; ; count++) {
    if (count % 15 === 0) yield { kind: 'heading', text: say.title() };
    clock += random.between(5, 40);
    if (count % 60 === 59) yield { kind: 'time', text: timeOf(slip('timeGoesBack') ? clock - 900 : clock) };
    if (count % 40 === 39) yield { kind: 'event', text: random.pick(events) };
    if (count % 200 === 199) yield { kind: 'comment', text: say.title() };
    if (style.form !== 'bold' && style.form !== 'boldName' && slip('unattributed')) {
      yield { kind: 'loose', text: say.paragraph(false) };
    }
    if (!slip('sameAgain')) speaker = random.pick(people.filter((person) => person !== speaker));
    const asks = count % 2 === 0;
    if (asks) question++;
    const marker = style.form === 'marked' ? (asks ? `Q${question}` : 'A') : '';
    const lines = slip('emptyTurn') ? [] : speechOf(random, say, asks, slip, clock);
    yield {
      kind: 'turn',
      label: slipped(labelOf(speaker), random, slip),
      marker,
      time: timeOf(clock),
      colon: slip('colon') ? random.pick(wrongColons) : ':',
      lines,
    };
  }
}

type Slip = (name: keyof typeof slips) => boolean;

/** One paragraph, sometimes two or three: 48 words a turn, as measured in public collections. */
function speechOf(random: Random, say: ReturnType<typeof speech>, asks: boolean, slip: Slip, clock: number): string[] {
  const count = random.happens(0.75) ? 1 : random.between(2, 3);
  return Array.from({ length: count }, (_, index) => {
    let line = say.paragraph(asks && index === count - 1);
    if (index > 0) return line;
    const mark = random.happens(0.5) ? '[inaudible]' : `[unintelligible ${timeOf(clock)}]`;
    if (slip('unresolved')) line = inside(line, ` ${mark} `);
    if (slip('invisible')) line = inside(line, '\u200b ');
    if (slip('removedText')) line = inside(line, '  ');
    if (slip('doubledWord')) line = inside(line, ' the the ');
    return slip('trailingSpace') ? `${line} ` : line;
  });
}

function slipped(label: string, random: Random, slip: Slip): string {
  if (slip('placeholder')) return random.pick(['Speaker 3', 'UNKNOWN', 'Speaker 1']);
  if (slip('eventAsSpeaker')) return random.pick(['Break', 'Laughter', 'Music']);
  if (slip('nearlyTheSame')) return label.length < 5 ? [...label].reverse().join('') : label.slice(0, -1);
  if (slip('notOnRoster')) return 'Wynne Tarrow';
  return label;
}

/** Replaces the space in the middle of a line. A line without a space stays as it is. */
function inside(line: string, what: string): string {
  const space = line.indexOf(' ', line.length >> 1);
  return space < 0 ? line : line.slice(0, space) + what + line.slice(space + 1);
}

function gather(random: Random, script: Script): Person[] {
  const people: Person[] = [];
  const count = random.between(3, 8);
  while (people.length < count) {
    const [given, family] = [random.pick(script.givenNames), random.pick(script.familyNames)];
    const name = script.space === '' ? family + given : `${given} ${family}`;
    const initials = script === latin ? `${given[0]}${family[0]}${random.pick([...'DKRTW'])}` : name;
    if (people.some((person) => person.name === name || person.initials === initials)) continue;
    people.push({ name, initials, role: random.pick(['Chair', 'Member', 'Witness', 'Clerk']) });
  }
  return people;
}

const twoDigits = (value: number) => value.toString().padStart(2, '0');

function timeOf(seconds: number): string {
  const whole = Math.max(0, seconds);
  return [Math.floor(whole / 3600) % 100, Math.floor(whole / 60) % 60, whole % 60].map(twoDigits).join(':');
}
