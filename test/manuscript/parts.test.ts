import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Part, Parts } from '../../server/core/index.ts';

/** What a list of parts looks at. */
function partOf(length: number, breaks: number): Part {
  return { text: 'x'.repeat(length), breaks } as Part;
}

const some = (least: number, most: number) =>
  fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 3 })), {
    minLength: least,
    maxLength: most,
    size: 'max',
  });

const replacement = fc.record({
  from: fc.double({ min: 0, max: 0.999, noNaN: true }),
  gone: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 400 })),
  come: fc.oneof(some(1, 1), some(1, 400)),
});

describe('parts in rows', () => {
  it('are where they would be in a plain list, whatever is replaced', () => {
    fc.assert(
      fc.property(some(1, 900), fc.array(replacement, { maxLength: 8 }), (first, replacements) => {
        let list = first.map(([length, breaks]) => partOf(length, breaks));
        let parts = Parts.of(list);
        for (const { from, gone, come } of replacements) {
          const at = Math.floor(from * list.length);
          const here = list.slice(at, at + gone);
          const others = come.map(([length, breaks]) => partOf(length, breaks));
          const before = parts;
          parts = parts.with({ first: at, gone: here, come: others });
          assert.deepEqual(parts.since(before), { first: at, gone: here, come: others });
          list = list.toSpliced(at, gone, ...others);
          check(parts, list);
        }
        check(parts, list);
      }),
      { numRuns: 100 },
    );
  });
});

function check(parts: Parts, list: readonly Part[]): void {
  assert.equal(parts.length, list.length);
  assert.ok([...parts].every((part, i) => part === list[i]));
  let [offset, line] = [0, 0];
  for (const [i, part] of list.entries()) {
    assert.equal(parts.at(i), part);
    assert.deepEqual([parts.offset(i), parts.line(i)], [offset, line]);
    assert.deepEqual([parts.ofOffset(offset), parts.ofLine(line)], [i, i]);
    offset += part.text.length;
    line += part.breaks;
    assert.deepEqual([parts.ofOffset(offset - 1), parts.ofLine(line - 1)], [i, i]);
  }
  assert.deepEqual([parts.textLength, parts.lineCount], [offset, line + 1]);
  const visited = parts.map((part, place, i) => [part, place.offset, place.line, i] as const);
  assert.ok(visited.every(([part, at, on, i]) => part === list[i] && at === parts.offset(i) && on === parts.line(i)));
}
