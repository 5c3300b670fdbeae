import { rosterFiles, type Span, slice, type TextEdit, yamlScalarLike } from '../../core/index.ts';
import { type ConfigurationFile, folderOf } from '../../project/index.ts';
import { isWithin, relativePath, sameUri, uriFrom } from '../convert/uris.ts';
import type { ParsedDocument } from '../workspace/parsedDocument.ts';

/** Files and folders that will be renamed or moved. */
export class Moves {
  readonly #moves: readonly { readonly from: string; readonly to: string }[];

  constructor(files: readonly { readonly oldUri: string; readonly newUri: string }[]) {
    this.#moves = files.map(({ oldUri, newUri }) => ({ from: sameUri(oldUri), to: sameUri(newUri) }));
  }

  /** The future URI of a file. It is the same if neither the file nor a folder above it moves. */
  placeOf(uri: string): string {
    const now = sameUri(uri);
    for (const { from, to } of this.#moves) {
      if (now === from || isWithin(from, now)) return to + now.slice(from.length);
    }
    return now;
  }

  moves(uri: string): boolean {
    return this.placeOf(uri) !== sameUri(uri);
  }

  /** The path by which a file must name another one afterwards; undefined if it does not change. */
  pathAfter(file: string, path: string): string | undefined {
    const target = this.placeOf(uriFrom(folderOf(sameUri(file)), path));
    const folder = folderOf(this.placeOf(file));
    if (sameUri(uriFrom(folder, path)) === target) return undefined;
    const relative = relativePath(folder, target);
    return path.startsWith('./') && !relative.startsWith('../') ? `./${relative}` : relative;
  }
}

/** Edits that update the paths of the source and the recording in a transcript's header. */
export async function headerPathEdits(
  { uri, transcript: { header, text } }: ParsedDocument,
  moves: Moves,
  exists: (path: string) => Promise<boolean>,
): Promise<TextEdit[]> {
  const edits: TextEdit[] = [];
  for (const { key, valueSpan } of header?.entries ?? []) {
    const path = key === 'source' || key === 'media' ? header?.[key] : undefined;
    const after = path === undefined ? undefined : moves.pathAfter(uri, path);
    // `source` is often not a file, but a site or a few words.
    if (path !== undefined && after !== undefined && (await exists(path))) {
      edits.push(pathEdit(text, valueSpan, after));
    }
  }
  return edits;
}

/** Edits that update the paths of rosters, packs and extended configurations in a configuration. */
export function configurationPathEdits({ place, text, said }: ConfigurationFile, moves: Moves): TextEdit[] {
  return [...(said.extends ?? []), ...(said.packs ?? []), ...rosterFiles(said)].flatMap((named) => {
    const after = moves.pathAfter(place, named.text);
    return after === undefined ? [] : [pathEdit(text, named.span, after)];
  });
}

function pathEdit(text: string, span: Span, path: string): TextEdit {
  return { span, newText: yamlScalarLike(slice(text, span), path) };
}
