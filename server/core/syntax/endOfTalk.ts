/**
 * Whether an event says that the talk is over: `(Deposition concluded at 4:05 p.m.)`, `[The committee adjourned.]`. What stands below it
 * without a label is no speech of the last speaker.
 * @param event what the brackets enclose, or the line with them
 */
export function endsTalk(event: string): boolean {
  return event.length <= LONGEST && isOver.test(event);
}

const LONGEST = 200;
const TALK =
  '(?:assembly|board|committee|council|court|deposition|hearing|house|interview|meeting|proceedings?|session|sitting|testimony)';
const isOver = new RegExp(
  [
    String.raw`\b${TALK}\b[^.]{0,40}\b(?:adjourned|closed|concluded|ended|rose)\b`,
    String.raw`\b(?:adjourned|concluded)\b[^.]{0,20} at \d`,
    String.raw`\b(?:end|close|conclusion|adjournment) of (?:the )?${TALK}\b`,
    'schluss der sitzung',
    'séance (?:est )?levée',
    'se levanta la sesión',
    'la seduta (?:è tolta|termina)',
  ].join('|'),
  'i',
);
