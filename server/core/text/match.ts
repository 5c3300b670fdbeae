/**
 * How well what somebody types fits a name: the smaller, the better, undefined where it does not. Letters may be left
 * out in between (`mrimm` fits `Marie Rimmer`), but not changed or put in another order; case, accents and spaces do
 * not count.
 */
export function nameMatcher(typed: string): (name: string) => number | undefined {
  const words = plain(typed);
  const wanted = words.replaceAll(' ', '');
  return (name) => {
    if (wanted === '') return 0;
    const given = plain(name);
    // Nearly every name ends here, so the rest may take its time.
    if (!isWithin(wanted, given)) return undefined;
    const solid = given.replaceAll(' ', '');
    if (solid === wanted) return 0;
    if (solid.startsWith(wanted)) return 1;
    if (solid.includes(wanted)) return given.includes(` ${words}`) ? 2 : 4;
    return isWithin(wanted, given.replace(behindInitials, '')) ? 3 : 5;
  };
}

function plain(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** As nearly every name is. */
const ascii = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;
const behindInitials = /(?<=[\p{L}\p{N}])[\p{L}\p{N}]+/gu;

/** Whether all letters of one are in the other, in their order. */
function isWithin(wanted: string, given: string): boolean {
  let at = 0;
  for (const letter of wanted) {
    at = given.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
