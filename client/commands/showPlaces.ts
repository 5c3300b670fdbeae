import { commands } from 'vscode';
import type { BaseLanguageClient, Location, Position } from 'vscode-languageclient';

/** Shows a list of places at the line of a lens. If there is only one place, goes there. */
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
