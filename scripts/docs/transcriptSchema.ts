/**
 * Writes syntaxes/transcript.schema.json: `npm run docs`. Programs that read what `colloquy convert --to json` writes can check it with this
 * schema. A test checks that the committed schema is up to date, and that what is written keeps to it.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formatJson } from './formatJson.ts';

/** The path of the schema. */
export const transcriptSchemaPath = fileURLToPath(new URL('../../syntaxes/transcript.schema.json', import.meta.url));

type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: 'string' };
const flag: Schema = { type: 'boolean' };
const count: Schema = { type: 'integer', minimum: 0 };
const seconds: Schema = { type: 'number', minimum: 0 };

function described(schema: Schema, description: string): Schema {
  return { ...schema, description };
}

function orNull(schema: Schema, description: string): Schema {
  return { ...schema, type: [schema.type, 'null'], description };
}

function list(items: Schema, description: string): Schema {
  return { type: 'array', items, description };
}

/** An object that has all of these keys. More may follow in later versions. */
function object(
  properties: Readonly<Record<string, Schema>>,
  description: string,
  optional: readonly string[] = [],
): Schema {
  return {
    type: 'object',
    properties,
    required: Object.keys(properties).filter((key) => !optional.includes(key)),
    description,
  };
}

function reference(name: string): Schema {
  return { $ref: `#/definitions/${name}` };
}

const places = { start: reference('place'), end: reference('place') };
const lines = list(described(count, 'From 1.'), 'The line of the transcript for each line of the text.');

/** What the JSON of a transcript is, as a JSON schema. */
export function transcriptSchema(): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Transcript',
    ...object(
      {
        version: { const: 1 },
        path: described(text, 'The file that it was read from; `-` for standard input.'),
        header: {
          anyOf: [
            { type: 'null' },
            object(
              {
                speaker: reference('rosterEntry'),
                speakers: list(reference('rosterEntry'), 'As the header lists them.'),
              },
              'Every key of the header with its value.',
              ['speaker', 'speakers'],
            ),
          ],
        },
        sections: list(
          object(
            {
              title: text,
              level: described({ ...count, maximum: 6 }, '0 for the part before any heading.'),
              parent: orNull(count, 'The section that contains this one.'),
              ...places,
            },
            'A heading with what follows it.',
          ),
          'The part before any heading comes first.',
        ),
        turns: list(turn(), 'In the order of the text.'),
        exchanges: list(
          object(
            {
              section: count,
              inferred: described(flag, 'Found by the words, not by marks.'),
              rounds: list(
                object(
                  { questions: list(count, 'Turns.'), answers: list(count, 'Turns.') },
                  'Questions with their answers.',
                ),
                'The first holds the question; later ones are supplementary.',
              ),
            },
            'A question with its answer, and what follows from them.',
          ),
          'In the order of the text.',
        ),
        events: list(
          object({ text: described(text, 'With its brackets.'), ...places }, 'Something that happened.'),
          'Whole lines in brackets.',
        ),
        unattributed: list(object({ ...places, text, lines }, 'Text without a speaker.'), 'In the order of the text.'),
        furniture: list({}, 'Always empty: page furniture is taken out before.'),
        roster: list(reference('rosterEntry'), "The header's own speakers, and those of shared rosters who speak."),
        times: list(object({ seconds, ...places }, 'A line that is only a time.'), 'In the order of the text.'),
        records: list(
          object(
            { kind: { enum: ['byline', 'record'] }, text, ...places },
            'A line of the record itself, which is no speech.',
          ),
          'Bylines first.',
        ),
        comments: list(object({ text, ...places }, 'A note of the editor.'), 'In the order of the text.'),
      },
      'A transcript as `colloquy convert --to json` writes it. Lines and columns count from 1, columns in UTF-16 units; references count from 0.',
    ),
    definitions: {
      place: object({ line: { ...count, minimum: 1 }, column: { ...count, minimum: 1 } }, 'A place in the transcript.'),
      rosterEntry: object(
        {
          name: text,
          kind: { enum: ['person', 'collective', 'unknown'] },
          role: orNull(text, 'An office or a part.'),
          aliases: list(text, 'Other labels of the same speaker.'),
          qualifiers: list(text, 'What stands in round brackets after the name: seat, party.'),
        },
        'Somebody who may speak.',
      ),
    },
  };
}

function turn(): Schema {
  return object(
    {
      speaker: orNull(text, 'All names with commas between them; null where no speaker is known.'),
      speakers: list(text, 'Full names. Empty where no speaker is known.'),
      label: orNull(text, 'The name as written; `?` for an unknown speaker, null where the cue has no name.'),
      qualifiers: list(text, 'What stands in round brackets after the name.'),
      kind: { enum: ['question', 'answer', 'speech'] },
      inferred: described(flag, 'The kind was found by the words, not by a mark.'),
      number: orNull(count, 'The number of the question.'),
      section: count,
      exchange: orNull(count, 'The exchange that it belongs to.'),
      ...places,
      time: orNull(seconds, 'In seconds, as the cue has it, or the words begin with it.'),
      text: described(text, 'The words, lines joined by line feeds.'),
      lines,
    },
    'What one speaker says without another coming between.',
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(transcriptSchemaPath, formatJson(transcriptSchema()));
}
