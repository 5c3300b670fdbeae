import { commands } from 'vscode';
import type { BaseLanguageClient, Location, Position } from 'vscode-languageclient';

/** Shows places to choose from beside the line that speaks of them; goes there where there is only one. */
export async function showPlaces(
  { protocol2CodeConverter: convert }: BaseLanguageClient,
  uri: string,
  position: Position,
  places: readonly Location[],
): Promise<void> {
  await commands.executeCommand(
    'editor.action.goToLocations',
    convert.asUri(uri),
    convert.asPosition(position),
    places.map((place) => convert.asLocation(place)),
    'peek',
  );
}
