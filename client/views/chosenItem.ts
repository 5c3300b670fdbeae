import type { QuickPick, QuickPickItem } from 'vscode';

/**
 * Shows a list until the user takes an item or closes it. `resultOf` makes the result of an item and of what is typed; undefined for an
 * item that cannot be taken. Undefined if the user takes none.
 */
export function chosenItem<Item extends QuickPickItem, Result>(
  pick: QuickPick<Item>,
  resultOf: (item: Item, typed: string) => Result | undefined,
): Promise<Result | undefined> {
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      // The item may still show what was typed some letters ago.
      const result = item && resultOf(item, pick.value);
      if (result === undefined) return;
      resolve(result);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
