import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ruleLevels, settings } from '../../server/core/index.ts';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly category: string }[];
    readonly keybindings: readonly { readonly command: string; readonly when: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, Property>> };
  };
}

interface Property {
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly additionalProperties?: { readonly enum: readonly string[] };
}

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
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
    assert.ok(contributes.commands.length <= 14);
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
});
