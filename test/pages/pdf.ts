import { inflateSync } from 'node:zlib';

/**
 * The text of each page of a PDF file that Chromium has printed, in the order in which it is drawn. It reads just the parts of the format
 * that Chromium writes: objects one after another, deflated streams, fonts with a table of the characters of their glyphs.
 */
export function textOfPages(pdf: Uint8Array): string[] {
  const objects = objectsOf(Buffer.from(pdf).toString('latin1'));
  const pages = [...objects.values()].filter((object) => /\/Type \/Page\b/.test(object));
  return pages.map((page) => {
    const fonts = new Map<string, ReadonlyMap<string, string>>();
    for (const [, name = '', id = ''] of page.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const [, table = ''] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '') ?? [];
      fonts.set(name, charactersOf(streamOf(objects.get(table))));
    }
    const [, contents = ''] = /\/Contents (\d+) 0 R/.exec(page) ?? [];
    return drawnText(streamOf(objects.get(contents)), fonts);
  });
}

function objectsOf(pdf: string): Map<string, string> {
  return new Map([...pdf.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj$/gm)].map(([, id = '', body = '']) => [id, body]));
}

function streamOf(object = ''): string {
  const start = object.indexOf('stream\n') + 'stream\n'.length;
  const [, length = '0'] = /\/Length (\d+)/.exec(object) ?? [];
  const bytes = Buffer.from(object.slice(start, start + Number(length)), 'latin1');
  return object.includes('/FlateDecode') ? inflateSync(bytes).toString('latin1') : bytes.toString('latin1');
}

/** The characters of glyphs, whose numbers are written in hexadecimal. */
function charactersOf(table: string): Map<string, string> {
  const characters = new Map<string, string>();
  for (const [, rows = ''] of table.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', code = ''] of rows.matchAll(/<(\w+)> <(\w+)>/g)) characters.set(glyph, characterOf(code));
  }
  for (const [, rows = ''] of table.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g)) {
    for (const [, first = '', last = '', code = ''] of rows.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      for (let glyph = parseInt(first, 16); glyph <= parseInt(last, 16); glyph++) {
        const character = parseInt(code, 16) + glyph - parseInt(first, 16);
        characters.set(hexadecimal(glyph), String.fromCharCode(character));
      }
    }
  }
  return characters;
}

function characterOf(code: string): string {
  return (code.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(parseInt(unit, 16))).join('');
}

function hexadecimal(glyph: number): string {
  return glyph.toString(16).toUpperCase().padStart(4, '0');
}

function drawnText(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let font: ReadonlyMap<string, string> | undefined;
  let text = '';
  for (const [, name, glyphs] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-F]+)>/g)) {
    if (name !== undefined) font = fonts.get(name);
    for (const glyph of glyphs?.match(/.{4}/g) ?? []) text += font?.get(glyph) ?? '\ufffd';
  }
  return text;
}
