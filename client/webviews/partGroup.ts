/** How many parts a new group has. */
const SIZE = 50;

/**
 * A run of parts of a page in one element. The browser lays out only the groups in sight, and one group costs it as much as one part
 * would. A group makes the elements of its parts when it is filled.
 */
export class PartGroup {
  readonly element = document.createElement('div');
  /** HTML, one element each. */
  #parts: readonly string[];
  #isFilled = false;

  constructor(parts: readonly string[]) {
    this.#parts = parts;
    this.element.className = 'group';
  }

  get size(): number {
    return this.#parts.length;
  }

  get isFilled(): boolean {
    return this.#isFilled;
  }

  fill(): void {
    if (this.#isFilled) return;
    this.#isFilled = true;
    this.element.append(...elementsOf(this.#parts));
  }

  /** Puts parts in the place of `old` parts from `first` on, which counts from 0 in this group. */
  replace(first: number, old: number, parts: readonly string[]): void {
    this.#parts = [...this.#parts.slice(0, first), ...parts, ...this.#parts.slice(first + old)];
    if (!this.#isFilled) return;
    const { children } = this.element;
    for (const element of [...children].slice(first, first + old)) element.remove();
    const next = children[first];
    if (next) next.before(...elementsOf(parts));
    else this.element.append(...elementsOf(parts));
  }

  /** Whether the parts should be divided among several groups. */
  get isTooLong(): boolean {
    return this.size > 2 * SIZE;
  }

  split(): PartGroup[] {
    return inGroups(this.#parts);
  }
}

/** Parts in groups; at least one group, which may be empty. */
export function inGroups(parts: readonly string[]): PartGroup[] {
  const count = Math.max(1, Math.ceil(parts.length / SIZE));
  return Array.from({ length: count }, (_, index) => new PartGroup(parts.slice(index * SIZE, (index + 1) * SIZE)));
}

/** HTML as elements of this page. It cannot run code: the page's policy allows no code in elements. */
export function elementsOf(parts: readonly string[]): Element[] {
  return [...new DOMParser().parseFromString(parts.join(''), 'text/html').body.children];
}
