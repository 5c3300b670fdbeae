/**
 * Shows what each rule finds in a collection of transcripts, with a sample for a person to judge:
 *
 *     tsx scripts/score/precision.ts FOLDER… [--rule ID] [--sample 20] [--strict]
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  defaultReadingSettings,
  documentFacts,
  type Finding,
  parse,
  readAgain,
  rules,
  type Transcript,
} from '../../server/core/index.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rule: { type: 'string' },
    sample: { type: 'string', default: '0' },
    strict: { type: 'boolean', default: false },
  },
});

const found = new Map<string, string[]>(rules.map((rule) => [rule.id, []]));
let files = 0;
let cues = 0;
for (const path of positionals.flatMap(transcriptsIn)) {
  const transcript = parse(readFileSync(path, 'utf8'), {
    ...defaultReadingSettings,
    attribution: values.strict ? 'strict' : 'inherit',
  });
  const facts = documentFacts(transcript, (edits) => readAgain(transcript, edits));
  files++;
  cues += transcript.turns.length;
  for (const rule of rules) {
    if (values.rule && values.rule !== rule.id) continue;
    const report = (finding: Finding) => {
      const weight = finding.severity ?? rule.severity;
      found.get(rule.id)?.push(`${weight} ${shown(path, transcript, finding)}`);
    };
    rule.check(transcript, report, facts);
  }
}

console.log(`${files} files, ${cues} turns`);
for (const [id, problems] of found) {
  if (values.rule && values.rule !== id) continue;
  const warnings = problems.filter((problem) => !problem.startsWith('info')).length;
  console.log(`${problems.length.toString().padStart(7)} ${id}, ${warnings} of them warnings or errors`);
  for (const line of spread(problems, Number(values.sample))) console.log(`        ${line}`);
}

/** Markdown files and transcripts, sorted, so that two runs agree. */
function transcriptsIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(md|transcript|txt)$/.test(name))
    .sort()
    .map((name) => join(path, name));
}

function shown(path: string, { text, lines }: Transcript, { span, message }: Finding): string {
  const line = lines.lineAt(span.start);
  const from = Math.max(lines.start(line), span.start - 60);
  const source = text.slice(from, Math.min(lines.end(line), span.end + 60)).slice(0, 200);
  return `${path.split('/').slice(-2).join('/')}:${line + 1}: ${source}\n            ${message}`;
}

/** A sample that is spread evenly, so that no single file fills it. */
function spread<T>(items: readonly T[], count: number): T[] {
  const step = Math.max(1, items.length / Math.max(1, count));
  return Array.from({ length: Math.min(count, items.length) }, (_, i) => items[Math.floor(i * step)] as T);
}
