/** The lenses that settings can switch, by their names there. */
export interface LensKinds {
  /** How much each person on the roster says. */
  readonly speakers: boolean;
  /** Who answers each question, and after how long. */
  readonly questions: boolean;
}

/** The hints that settings can switch, by their names there. */
export interface HintKinds {
  /** The speaker of a `Q:` or `A:` without a name. */
  readonly speaker: boolean;
  /** The full name after initials and aliases. */
  readonly fullName: boolean;
  /** The time since the previous time. */
  readonly elapsed: boolean;
  /** Where another person seems to start to speak, in unattributed text. */
  readonly proposals: boolean;
}

/** What the client wants to show for a document, by its settings. */
export interface DisplaySettings {
  readonly inlayHints: HintKinds;
  readonly codeLens: LensKinds;
  /** Whether to list problems of open files only. */
  readonly problems: 'openFiles' | 'allFiles';
}

/** The display settings of each document. The client is asked once, until its settings change. */
export class DisplaySettingsCache {
  readonly #ask: (uri: string) => Promise<unknown>;
  readonly #known = new Map<string, Promise<DisplaySettings>>();

  /** `ask` returns the client's settings for a document, not validated. */
  constructor(ask: (uri: string) => Promise<unknown>) {
    this.#ask = ask;
  }

  of(uri: string): Promise<DisplaySettings> {
    const known = this.#known.get(uri);
    if (known !== undefined) return known;
    // The defaults hold for a client that does not answer.
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

/** Everything is on that the settings do not switch off, alone or as a whole. */
function isOn(setting: unknown, kind: string): boolean {
  return setting !== false && fieldsOf(setting)[kind] !== false;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
