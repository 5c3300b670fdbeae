/**
 * Whether an event says that the talk is over: `(Deposition concluded at 4:05 p.m.)`, `[The committee adjourned.]`. What stands below it
 * without a label is no speech of the last speaker.
 * @param event what the brackets enclose, or the line with them
 */
export function endsTalk(event: string): boolean {
  if (event.length > LONGEST) return false;
  return (talk.test(event) && isOver.test(event)) || endOfSitting.test(event);
}

const LONGEST = 200;
const talk =
  /\b(?:assembly|board|committee|council|court|deposition|hearing|house|interview|meeting|proceedings?|session|sitting|testimony)\b| at \d/i;
const isOver = /\b(?:adjourned|closed|concluded|ended|rose|(?:end|close|conclusion|adjournment) of)\b/i;
/** The same in other languages. */
const endOfSitting = /schluss der sitzung|séance (?:est )?levée|se levanta la sesión|la seduta (?:è tolta|termina)/i;
