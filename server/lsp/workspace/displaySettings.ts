import type { LensKinds } from '../features/codeLens.ts';
import type { HintKinds } from '../features/inlayHint.ts';

/** What an editor wants to show beside the text of a document. */
export interface DisplaySettings {
  readonly inlayHints: HintKinds;
  readonly codeLens: LensKinds;
  /** Of which files problems are listed. */
  readonly problems: 'openFiles' | 'allFiles';
}

/** What each client wants to show, by document; asked once, until its settings change. */
export class DisplaySettingsCache {
  readonly #ask: (uri: string) => Promise<unknown>;
  readonly #known = new Map<string, Promise<DisplaySettings>>();

  /** `ask` gives the client's settings for a document as they came: not checked. */
  constructor(ask: (uri: string) => Promise<unknown>) {
    this.#ask = ask;
  }

  of(uri: string): Promise<DisplaySettings> {
    const known = this.#known.get(uri);
    if (known !== undefined) return known;
    // A client that does not answer shows what is shown by default.
    const asked = this.#ask(uri).then(displaySettingsFrom, () => displaySettingsFrom(undefined));
    this.#known.set(uri, asked);
    return asked;
  }

  forget(uri: string): void {
    this.#known.delete(uri);
  }

  forgetAll(): void {
    this.#known.clear();
  }
}

function displaySettingsFrom(settings: unknown): DisplaySettings {
  const { inlayHints, codeLens, problems } = fieldsOf(settings);
  return {
    inlayHints: {
      speaker: isOn(inlayHints, 'speaker'),
      fullName: isOn(inlayHints, 'fullName'),
      elapsed: isOn(inlayHints, 'elapsed'),
      proposals: isOn(inlayHints, 'proposals'),
    },
    codeLens: { speakers: isOn(codeLens, 'speakers'), questions: isOn(codeLens, 'questions') },
    problems: problems === 'allFiles' ? problems : 'openFiles',
  };
}

/** Everything is shown that is not switched off, by itself or as a whole. */
function isOn(setting: unknown, kind: string): boolean {
  return setting !== false && fieldsOf(setting)[kind] !== false;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
