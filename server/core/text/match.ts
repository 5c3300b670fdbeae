/**
 * How well what somebody types fits a name: the smaller, the better, undefined where it does not. Letters may be left
 * out in between (`mrimm` fits `Marie Rimmer`), but not changed or put in another order; case and spaces do not count.
 */
export function matchRank(name: string, typed: string): number | undefined {
  const wanted = plain(typed).replaceAll(' ', '');
  if (wanted === '') return 0;
  const given = plain(name);
  const solid = given.replaceAll(' ', '');
  if (solid === wanted) return 0;
  if (solid.startsWith(wanted)) return 1;
  if (solid.includes(wanted)) return isAtWord(given, plain(typed)) ? 2 : 4;
  if (isWithin(wanted, given.replace(/(?<=[\p{L}\p{N}])[\p{L}\p{N}]+/gu, ''))) return 3;
  return isWithin(wanted, solid) ? 5 : undefined;
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

function isAtWord(name: string, typed: string): boolean {
  return name.includes(` ${typed}`);
}

/** Whether all letters of one are in the other, in their order. */
function isWithin(wanted: string, given: string): boolean {
  let at = 0;
  for (const letter of wanted) {
    at = given.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
