/** @jsxRuntime automatic @jsxImportSource preact */
import { clockTime, formatNumber, formatShare, type SpeakerReport, type StatisticsReport } from '../core/index.ts';
import { Answers } from './Answers.tsx';
import { type BarRow, Bars } from './Bars.tsx';
import { LineLink } from './LineLink.tsx';
import { Timeline } from './Timeline.tsx';
import { noColour, type Voice, voicesOf } from './voices.ts';

interface StatisticsProps {
  readonly report: StatisticsReport;
  /** Whether the names in the table lead to the first turns. */
  readonly isLinked?: boolean;
}

/** More speakers stand in the table only. */
const MOST_BARS = 14;
/** A browser is slow with more rows. */
const MOST_ROWS = 1000;

/** All plots and the table of one transcript. */
export function Statistics({ report, isLinked = false }: StatisticsProps) {
  const voices = voicesOf(report.speakers);
  const shown = report.speakers.slice(0, MOST_BARS);
  const asking = report.speakers.filter(({ questions, answers }) => questions + answers > 0).slice(0, MOST_BARS);
  return (
    <section class="statistics">
      <h2>{report.title}</h2>
      <Figures report={report} />
      <Timeline report={report} voices={voices} />
      <div class="plots">
        <Bars
          name="shares"
          title="Share of the words"
          description="A bar for each speaker. The table has the same figures."
          rows={shown.map((speaker, index) => shareRow(speaker, report, voices[index]))}
        />
        <Bars
          name="turns"
          title="Words a turn: shortest, median and longest"
          description="A bar for each speaker from the shortest to the longest turn, and a mark at the median."
          rows={turnRows(shown, voices)}
        />
        {asking.length > 0 ? (
          <Bars
            name="questions"
            title="Questions and answers"
            description="For each speaker a bar for the questions and one for the answers."
            rows={questionRows(asking, voices, report.speakers)}
          />
        ) : null}
        <Answers report={report} voices={voices} />
      </div>
      <SpeakerTable report={report} voices={voices} isLinked={isLinked} />
    </section>
  );
}

function Figures({ report }: { readonly report: StatisticsReport }) {
  const { words, attributedWords, turns, seconds, questions, unanswered, problems } = report;
  const figures: [string, string][] = [
    ['words', formatNumber(words)],
    ['with a speaker', words === 0 ? '–' : formatShare(attributedWords, words)],
    ['turns', formatNumber(turns)],
    ...(seconds === undefined ? [] : [['time', clockTime(Math.round(seconds))] as [string, string]]),
    ['questions', formatNumber(questions)],
    ['unanswered', formatNumber(unanswered)],
    ...(problems === undefined ? [] : [['problems', formatNumber(problems)] as [string, string]]),
  ];
  return (
    <dl class="figures">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function shareRow({ name, words, line }: SpeakerReport, report: StatisticsReport, voice: Voice | undefined): BarRow {
  const most = report.speakers[0]?.words ?? 1;
  const label = formatShare(words, report.words);
  return { name: labelled(name, voice), from: 0, to: words / Math.max(most, 1), colour: colourOf(voice), label, line };
}

function turnRows(speakers: readonly SpeakerReport[], voices: readonly Voice[]): BarRow[] {
  const most = Math.max(1, ...speakers.map(({ turnWords }) => turnWords.longest));
  return speakers.map(({ name, line, turnWords: { shortest, median, longest } }, index) => {
    const voice = voices[index];
    const label =
      shortest === longest ? formatNumber(longest) : [shortest, median, longest].map(formatNumber).join(' · ');
    const bar = { from: shortest / most, to: longest / most, mark: median / most };
    return { name: labelled(name, voice), ...bar, colour: colourOf(voice), label, line };
  });
}

function questionRows(
  asking: readonly SpeakerReport[],
  voices: readonly Voice[],
  all: readonly SpeakerReport[],
): BarRow[] {
  const most = Math.max(1, ...asking.flatMap(({ questions, answers }) => [questions, answers]));
  return asking.flatMap((speaker) => {
    const voice = voices[all.indexOf(speaker)];
    const { name, questions, answers, line } = speaker;
    const counts = [
      { count: questions, label: `${formatNumber(questions)} asked` },
      { count: answers, label: `${formatNumber(answers)} answered` },
    ].filter(({ count }) => count > 0);
    return counts.map(({ count, label }, index): BarRow => {
      const isNamed = index === 0;
      const bar = { from: 0, to: count / most, colour: colourOf(voice), label, line };
      return { name: isNamed ? labelled(name, voice) : '', ...bar };
    });
  });
}

function SpeakerTable({ report, voices, isLinked }: StatisticsProps & { readonly voices: readonly Voice[] }) {
  if (report.speakers.length === 0) return <p>No turn has the name of a speaker.</p>;
  const hasTimes = report.seconds !== undefined;
  const count = report.speakers.length;
  return (
    // Where the page is narrow and nothing in the table takes the focus, keys have to scroll it.
    <section class="table" aria-label="Speakers" tabIndex={isLinked ? undefined : 0}>
      <table>
        <caption>
          {count > MOST_ROWS ? `Speakers (the first ${formatNumber(MOST_ROWS)} of ${formatNumber(count)})` : 'Speakers'}
        </caption>
        <thead>
          <tr>
            <th scope="col">Speaker</th>
            <th scope="col">Share</th>
            {hasTimes ? <th scope="col">Time</th> : null}
            <th scope="col">Words</th>
            <th scope="col">Turns</th>
            <th scope="col">Questions</th>
            <th scope="col">Answers</th>
          </tr>
        </thead>
        <tbody>
          {report.speakers
            .slice(0, MOST_ROWS)
            .map(({ name, words, turns, questions, answers, seconds, line }, index) => (
              <tr key={name} data-line={line}>
                <th scope="row">
                  {isLinked ? (
                    <LineLink line={line}>{labelled(name, voices[index])}</LineLink>
                  ) : (
                    labelled(name, voices[index])
                  )}
                </th>
                <td>{formatShare(words, report.words)}</td>
                {hasTimes ? <td>{clockTime(Math.round(seconds ?? 0))}</td> : null}
                <td>{formatNumber(words)}</td>
                <td>{formatNumber(turns)}</td>
                <td>{formatNumber(questions)}</td>
                <td>{formatNumber(answers)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}

function labelled(name: string, voice: Voice | undefined): string {
  return voice ? `${voice.letters}  ${name}` : name;
}

function colourOf(voice: Voice | undefined): string {
  return voice?.colour ?? noColour;
}
