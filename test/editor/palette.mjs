/** Runs a command by its full name in the palette. */
export async function command(page, name) {
  await page.keyboard.press('F1');
  await choose(page, name, '>');
}

/** Puts the cursor on `LINE:COLUMN`. */
export async function goTo(page, place) {
  await page.keyboard.press('Control+G');
  await fillQuickPick(page, `:${place}`);
  await page.keyboard.press('Enter');
}

/** Takes the row of this very name from the quick pick that opens; the first one may be another that fits better. */
export async function choose(page, name, prefix = '') {
  await fillQuickPick(page, prefix + name);
  await page.locator('.quick-input-list').getByText(name, { exact: true }).first().click();
}

export async function fillQuickPick(page, text) {
  const input = page.locator('.quick-input-widget input').first();
  await input.waitFor();
  await input.fill(text);
}
