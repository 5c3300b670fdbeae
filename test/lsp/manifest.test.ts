import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { bundledPackages, licencesOf } from '../../scripts/licences/licences.ts';
import { ruleLevels, settings } from '../../server/core/index.ts';

interface Manifest {
  readonly files: readonly string[];
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly category: string }[];
    readonly keybindings: readonly { readonly command: string; readonly when: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command?: string; readonly when: string }[]>>;
    readonly walkthroughs: readonly { readonly steps: readonly Step[] }[];
    readonly configuration: { readonly properties: Readonly<Record<string, Property>> };
  };
}

interface Step {
  readonly description: string;
  readonly media: { readonly svg: string };
}

interface Property {
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly additionalProperties?: { readonly enum: readonly string[] };
}

const { contributes, files } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const { properties } = contributes.configuration;

describe('server: the manifest', () => {
  it('has the settings as the table of settings has them', () => {
    assert.equal(properties['colloquy.attribution']?.default, settings.attribution.default);
    assert.deepEqual(properties['colloquy.attribution']?.enum, ['strict', 'inherit']);
    assert.deepEqual(properties['colloquy.rules']?.default, Object.fromEntries(settings.rules.default));
    assert.deepEqual(properties['colloquy.rules']?.additionalProperties?.enum, ruleLevels);
  });

  it('has few settings and few commands', () => {
    assert.ok(Object.keys(properties).length < 12);
    // One or two of them are for pages, the others for transcripts.
    const shown = (contributes.menus.commandPalette ?? []).filter(({ when }) => when !== 'false');
    assert.ok(shown.length <= 18, `${shown.length} commands`);
  });

  it('has every command under “Colloquy:”, and its keys in transcripts only', () => {
    const commands = contributes.commands.map(({ command }) => command);
    assert.ok(contributes.commands.every(({ category }) => category === 'Colloquy'));
    for (const { command, when } of contributes.keybindings) {
      // The keys of attribution mode are bound to a command of their own, so that the palette shows none of them.
      assert.ok(commands.includes(command) || /attributing/.test(when), `${command} has a key but is no command`);
      assert.equal(command === 'colloquy.attributionKey', /attributing/.test(when));
      assert.match(when, /\beditorLangId == transcript\b/);
    }
  });

  it('has menus and a walkthrough of its own commands, and of the one that opens a file', () => {
    const commands = new Set([
      ...contributes.commands.map(({ command }) => command),
      'workbench.action.files.openFile',
    ]);
    const inMenus = Object.values(contributes.menus).flatMap((items) => items.flatMap(({ command }) => command ?? []));
    const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
    const linked = steps.flatMap(({ description }) =>
      [...description.matchAll(/\(command:([^)]*)\)/g)].map(([, id]) => id),
    );
    assert.deepEqual(
      [...inMenus, ...linked].filter((command) => !commands.has(command ?? '')),
      [],
    );
    assert.equal(steps.length, 4);
    // Colours of the theme, so that the pictures follow it.
    for (const { media } of steps) assert.match(readFileSync(media.svg, 'utf8'), /var\(--vscode-editor-background/);
  });

  it('ships the licence of every package that is in our programs', async () => {
    const folders = await bundledPackages();
    assert.ok(folders.includes('node_modules/yaml') && folders.length > 15, folders.join());
    const parts = licencesOf(folders).split(/^-{78}$/m);
    assert.equal(parts.length, folders.length);
    for (const part of parts) assert.match(part, /^\n*\S+ \d\S* \([A-Za-z]\S+\)\n\n\S/);
    assert.ok(files.includes('dist/licences.txt'));
  });
});
