import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { onPage } from './page.ts';
import { closeAll, create } from './support.ts';

const speech = [
  'Ann Hall: One?',
  'Bob Dee: Two.',
  'Ann Hall: Three?',
  '?: Four.',
  'Cy Orr: Five.',
  'Di Poe: Six.',
  'Eve Low: Seven.',
  'Flo Kay: Eight.',
  'Guy Fry: Nine.',
  'Hal Moss: Ten.',
];
/** Which speaker says each line that has one. */
const voices = [0, 1, 0, 2, 3, 4, 5, 6, 7];

const bars = '.view-overlays .cdr[class*="ced-"]';
const themes = {
  'Default Light Modern': [255, 255, 255],
  'Default Dark Modern': [31, 31, 31],
  'Default High Contrast': [0, 0, 0],
  'Default High Contrast Light': [255, 255, 255],
};

describe('Colours of speakers', () => {
  const settings = vscode.workspace.getConfiguration();
  const set = (name: string, value: unknown) => settings.update(name, value, vscode.ConfigurationTarget.Global);

  afterEach(async () => {
    await set('workbench.colorTheme', undefined);
    await closeAll();
  });

  it('are off until the setting is on, and off again after it', async () => {
    await create('coloured.transcript', speech.join('\n'));
    await onPage({ read: '.view-lines', has: 'Ten.' }, { gone: bars });
    await set('colloquy.speakerColours', true);
    const shown = await onPage({ styles: bars, property: 'border-left-color', count: voices.length });
    const styles = await onPage({ styles: bars, property: 'border-left-style', count: voices.length });
    const looks = shown.map((colour, at) => `${colour} ${styles[at]}`);
    // The same for all turns of a speaker, and another one for each other speaker; the eighth has the first colour, dashed.
    assert.deepEqual(
      looks.map((look) => [...new Set(looks)].indexOf(look)),
      voices,
    );
    assert.equal(looks.at(-1), looks[0]?.replace('solid', 'dashed'));
    await set('colloquy.speakerColours', undefined);
    await onPage({ gone: bars });
  });

  for (const [theme, background] of Object.entries(themes)) {
    it(`can be seen in ${theme}`, async () => {
      await set('workbench.colorTheme', theme);
      await create('contrast.transcript', speech.join('\n'));
      await set('colloquy.speakerColours', true);
      const colours = await onPage({ styles: bars, property: 'border-left-color', count: voices.length });
      await set('colloquy.speakerColours', undefined);
      for (const colour of colours) {
        const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map(Number);
        const contrast = contrastOf([red, green, blue], background);
        // What the W3C asks for lines and signs.
        assert.ok(contrast >= 3, `${colour}: ${contrast}`);
      }
    });
  }
});

/** By the guidelines of the W3C, from 1 to 21. */
function contrastOf(one: readonly number[], other: readonly number[]): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminanceOf(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
