import type { Section } from '../tree.ts';

type SectionDraft = { -readonly [Key in keyof Section]: Section[Key] };

/** The facts that a heading gives about its section. */
export type Opening = Pick<Section, 'level' | 'title' | 'titleSpan' | 'firstLine' | 'firstTurn'>;

/** Collects the sections of a text in order. The opening part before the first heading is always there. */
export class SectionList {
  readonly #sections: SectionDraft[] = [];

  constructor() {
    this.open({ level: 0, title: '', titleSpan: undefined, firstLine: 0, firstTurn: 0 });
  }

  /** The open section. */
  get last(): Section {
    return this.#sections[this.#sections.length - 1] as Section;
  }

  open({ level, title, titleSpan, firstLine, firstTurn }: Opening): void {
    const sections = this.#sections;
    const last = sections[sections.length - 1];
    if (last) {
      last.lastLine = firstLine - 1;
      last.endTurn = firstTurn;
    }
    let parent = last?.index;
    while (parent !== undefined && (sections[parent] as Section).level >= level) parent = sections[parent]?.parent;
    sections.push({
      index: sections.length,
      level,
      title,
      titleSpan,
      // The opening part does not contain the sections after it.
      parent: parent === 0 ? undefined : parent,
      firstLine,
      lastLine: firstLine,
      lastLineWithSubsections: firstLine,
      firstTurn,
      endTurn: firstTurn,
    });
  }

  /** All sections. Call this at the end of the text. */
  close(lineCount: number, turnCount: number): readonly Section[] {
    const sections = this.#sections;
    const last = this.last as SectionDraft;
    last.lastLine = lineCount - 1;
    last.endTurn = turnCount;
    for (let i = sections.length - 1; i >= 0; i--) {
      const section = sections[i] as SectionDraft;
      section.lastLineWithSubsections = Math.max(section.lastLineWithSubsections, section.lastLine);
      const parent = section.parent === undefined ? undefined : (sections[section.parent] as SectionDraft);
      if (parent)
        parent.lastLineWithSubsections = Math.max(parent.lastLineWithSubsections, section.lastLineWithSubsections);
    }
    return sections;
  }
}
