import type { FileContent, FileFormat } from './format.ts';
import { parseJson } from './json/jsonValue.ts';

/** JSON in a format that is not known. It has an entry of its own so that it is not called ours, and its lines are not read as speech. */
export const unknownJson: FileFormat = {
  id: 'unknown-json',
  title: 'JSON',
  extensions: [],
  holds: { speakers: false, times: false, questions: false, events: false, sections: false, roster: false },
  advice: 'Colloquy does not read JSON with these keys; export captions, text or a table from the program that made it',
  recognises: ({ name, text }) => /\.(?:json[l3]?|ndjson)$/i.test(name) && /^\s*(?:[[{]|$)/.test(text),
  read({ text }: FileContent) {
    const json = parseJson(text);
    return 'refused' in json ? json : { refused: 'it has the keys of no format that Colloquy reads' };
  },
};
