import type { Draft, DraftHeader, DraftPart, Passage } from '../draft/draft.ts';
import { isLoneEvent } from '../draft/loneEvent.ts';
import type { FileFormat, Imported, Refusal, Remark } from '../format.ts';
import { jsonKeys } from '../json/jsonKeys.ts';
import { parseJson } from '../json/jsonValue.ts';
import type { Heard } from './heard.ts';
import { nameVoices } from './voices.ts';

/** The JSON of a speech recogniser. */
export interface Recogniser {
  readonly id: string;
  readonly title: string;
  readonly namesSpeakers: boolean;
  /**
   * Files have all keys of one of these lists: see `jsonKeys`. A key after `!` must not be there, one
   * after `*` ends in the rest, and `=` says that there are no others.
   */
  readonly keys: readonly (readonly string[])[];
  read(root: unknown): Recognised | Refusal;
}

export interface Recognised {
  readonly heard: readonly Heard[];
  readonly header?: DraftHeader;
  readonly remarks?: readonly Remark[];
  /** The labels of the voices are names: a letter is one too. */
  readonly areNames?: boolean;
}

/** A format that reads the JSON of a recogniser. Nothing is written in it. */
export function recogniserFormat({ id, title, namesSpeakers, keys, read }: Recogniser): FileFormat {
  return {
    id,
    title,
    extensions: ['.json'],
    holds: { speakers: namesSpeakers, times: true, questions: false, events: true, sections: false, roster: false },
    recognises: ({ text }) => hasKeys(jsonKeys(text), keys),
    read({ text }) {
      const json = parseJson(text);
      if ('refused' in json) return json;
      const found = jsonKeys(text);
      if (!hasKeys(found, keys)) return { refused: `it has no \`${keys[0]?.find((key) => !found.has(key))}\`` };
      const recognised = read(json.value);
      return 'refused' in recognised ? recognised : imported(recognised);
    },
  };
}

function hasKeys(found: ReadonlySet<string>, lists: readonly (readonly string[])[]): boolean {
  return lists.some((list) => list.every((key) => (key === '=' ? found.size === list.length - 1 : hasKey(found, key))));
}

function hasKey(found: ReadonlySet<string>, key: string): boolean {
  if (key.startsWith('!')) return !found.has(key.slice(1));
  return key.startsWith('*') ? [...found].some((other) => other.endsWith(key.slice(1))) : found.has(key);
}

/** A pause of so many seconds begins a paragraph. */
const PARAGRAPH = 3;

/** The draft of what a recogniser heard: what one voice says without another coming between is one turn. */
export function imported({ heard: all, header = {}, remarks = [], areNames = false }: Recognised): Imported {
  const voices = nameVoices(all, areNames);
  const faults = new Faults();
  const parts: DraftPart[] = [];
  let passages: Passage[] | undefined;
  let speakers: readonly string[] | undefined;
  for (const heard of all) {
    const text = faults.mended(heard.text).replace(/\s+/g, ' ').trim();
    if (text === '') continue;
    const start = faults.start(heard);
    const end = faults.end(heard, start);
    if (!heard.isSpeech && (heard.speaker === undefined || heard.speaker === '?') && isLoneEvent(text)) {
      parts.push({ kind: 'event', text: text.slice(1, -1).trim(), ...(start !== undefined && { start }) });
      passages = undefined;
      continue;
    }
    const by = voices.speakersOf(heard);
    if (!passages || heard.isTurn || !isSame(by, speakers)) {
      passages = [];
      speakers = by;
      parts.push({ kind: 'turn', speakers, passages });
    }
    const isParagraph = passages.length > 0 && (heard.isParagraph || pauseBetween(passages.at(-1), start) >= PARAGRAPH);
    passages.push({
      text,
      ...(start !== undefined && { start }),
      ...(end !== undefined && { end }),
      ...(isParagraph && { isParagraph }),
    });
  }
  const draft: Draft = { header, roster: [], parts };
  const none = parts.length === 0 ? [{ message: 'The file has no words.' }] : [];
  return { draft, remarks: [...remarks, ...voices.remarks, ...faults.remarks(), ...none] };
}

function isSame(one: readonly string[] | undefined, other: readonly string[] | undefined): boolean {
  return (one === undefined) === (other === undefined) && one?.[0] === other?.[0];
}

function pauseBetween(before: Passage | undefined, start: number | undefined): number {
  return before?.end === undefined || start === undefined ? 0 : start - before.end;
}

/** Mends times and characters that cannot be kept, and counts them. */
class Faults {
  private impossible = 0;
  private backwards = 0;
  private halves = 0;
  private latest = 0;

  mended(text: string): string {
    return text.replace(/\p{Surrogate}/gu, () => {
      this.halves++;
      return '\ufffd';
    });
  }

  start({ start }: Heard): number | undefined {
    const kept = this.possible(start);
    if (kept !== undefined && kept < this.latest) this.backwards++;
    this.latest = kept ?? this.latest;
    return kept;
  }

  end({ end }: Heard, start: number | undefined): number | undefined {
    const kept = this.possible(end);
    if (kept === undefined || start === undefined || kept >= start) return kept;
    this.impossible++;
    return undefined;
  }

  remarks(): Remark[] {
    const remarks: Remark[] = [];
    const say = (count: number, one: string, many: string) => {
      if (count > 0) remarks.push({ message: count === 1 ? `1 ${one}` : `${count} ${many}` });
    };
    say(
      this.impossible,
      'time was left out: it is below zero, or an end before its start.',
      'times were left out: they are below zero, or ends before their starts.',
    );
    say(
      this.backwards,
      'time goes back. The order of the file was kept.',
      'times go back. The order of the file was kept.',
    );
    say(this.halves, 'broken character was replaced by `\ufffd`.', 'broken characters were replaced by `\ufffd`.');
    return remarks;
  }

  private possible(time: number | undefined): number | undefined {
    if (time === undefined) return undefined;
    if (time >= 0 && time <= LONGEST) return time;
    this.impossible++;
    return undefined;
  }
}

/** In seconds: a hundred days. No recording is longer. */
const LONGEST = 8_640_000;
