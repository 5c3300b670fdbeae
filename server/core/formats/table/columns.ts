/** What a column of a table of speech is for. */
export type Role = 'speaker' | 'text' | 'start' | 'end' | 'duration' | 'kind' | 'number';

export interface Column {
  readonly role: Role;
  /** The header says that its times are in milliseconds. */
  readonly isMilliseconds: boolean;
}

/** What a column is for, by its name; undefined for any other column. */
export function columnOf(name: string): Column | undefined {
  const words = name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const unit = /^(.*?) (?:in )?(ms|msec|millis|milliseconds?|s|secs?|seconds?|h m s|hh mm ss(?: (?:ms+|f+))?)$/.exec(
    words,
  );
  const role = roles.get(words) ?? (unit ? roles.get(unit[1] ?? '') : undefined);
  return role && { role, isMilliseconds: role !== 'text' && /^m/.test(unit?.[2] ?? '') };
}

/**
 * Whether of two columns for the same thing one is surer than the other: the name of a speaker says more than a number, a word such as `name`
 * alone may be the name of something else, and comments may be about the words.
 */
export function isSurer(role: Role, name: string, other: string): boolean {
  if (role === 'text') return isComment(other) && !isComment(name);
  return role === 'speaker' && doubtOf(name) < doubtOf(other);
}

function isComment(name: string): boolean {
  return /^\s*comments?\s*$/i.test(name);
}

function doubtOf(name: string): number {
  if (/id$|role$|number$/i.test(name)) return 3;
  if (/^\s*(?:name|person|role|user|author|actor|character)\s*$/i.test(name)) return 2;
  return /name/i.test(name) ? 0 : 1;
}

const names: Readonly<Record<Role, string>> = {
  speaker: `speaker, speakers, speaker name, speaker display name, person name, display name, user name, username, names, speaker label, speaker id, speaker number, spk, tier, tier name, name, who, voice, participant, participant name, participant id, participant role, role, person, author,
    user, actor, character, spokesperson, sprecher, sprecherin, sprecher in, redner, locuteur, intervenant, orateur, hablante, orador, interlocutor, parlante,
    relatore, falante, deelnemer, rozmówca, prelegent, účastník, spreker, mówca, nombre, nom, nome, namn, talare, taler, puhuja, řečník, beszélő, vorbitor, konuşmacı, спикер, говорящий, ομιλητής,
    发言人, 说话人, 話者, 発言者, 화자, 발화자, المتحدث`,
  text: `text, texts, word, transcript, transcription, transcript text, utterance, utterances, content, contents, words, sentence, caption, subtitle, dialogue,
    dialog, speech, body, what, what was said, quote, line, lines, final sentence, display text, phrase, message, said, what is said, segment text, annotation, annotation value, spoken text, transkript, äußerung, wortlaut, inhalt, texte, contenu, contenido, contenuto, conteúdo, inhoud, texto, transcripción, transcrição, testo, trascrizione, tekst, fala,
    intervención, intervencion, intervento, intervenção, intervention, propos, réplique, aussage, redebeitrag, uitspraak, wypowiedź, yttrande, udtalelse, ytring, puheenvuoro, реплика, высказывание,
    parole, paroles, comment, comments, teksti, szöveg, metin, текст, κείμενο, 文本, 内容, テキスト, 発言, 텍스트, 내용, النص`,
  start: `start, starts, when, start time, starttime, data start, time begin, time offset, offset, start timecode, start timestamp, begin, begins, begin time, begintime, onset, start offset, begin offset, from, in, in time, time in, tc in, timecode in, time,
    ts, times, timestamp, timestamps, time stamp, timecode, time code, tc, timespan, time span, time range, tmin, xmin, zeit, zeitpunkt, anfang, beginn, startzeit, début, inicio, inizio, início, van, tijd, uhrzeit,
    heure, heure de début, code temporel, temps, tiempo, tiempo de inicio, hora, hora de inicio, ora, ora inizio, tempo inicial, tempo, starttijd, begintijd, tid, starttid, alku, czas, początek, başlangıç, zaman, время, начало, 开始, 开始时间, 时间, 時間, 時刻, 開始, 시작, 시간`,
  end: `end, ends, end time, endtime, data end, time end, end timecode, end timestamp, end offset, stop, stop time, finish, to, until, out, out time, time out, tc out, timecode out, tmax, xmax, ende,
    endzeit, end ts, endtijd, eindtijd, heure de fin, tiempo final, hora de fin, tempo final, ora fine, fin, fine, fim, tot, einde, slut, sluttid, slutt, loppu, koniec, bitiş, конец, 结束, 结束时间, 終了, 종료, 끝`,
  duration: 'duration, length, dur, dauer, durée, duración, durata, duração, duur',
  kind: 'kind',
  number: 'number',
};

const roles: ReadonlyMap<string, Role> = new Map(
  Object.entries(names).flatMap(([role, list]) =>
    list.split(/,\s+/).map((name) => [name.trim(), role as Role] as const),
  ),
);
