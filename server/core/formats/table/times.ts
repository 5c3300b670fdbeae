/** A time in a cell. */
export interface CellTime {
  readonly value: number;
  /** It is written as a clock shows it, or with its unit, so that nothing about it is in doubt. */
  readonly isClear: boolean;
}

/** Reads `00:01:02.5`, `1:02`, `62.5`, `62,5` and `62.5 s`; undefined for any other text. */
export function readCellTime(text: string): CellTime | undefined {
  const clock = /^[[(]?(\d{1,4}):(\d{1,2})(?::(\d{1,2}))?(?::\d{1,3}|;\d{1,3})?(?:[.,](\d{1,9}))?[\])]?$/.exec(text);
  if (clock) {
    const [, first = '0', second = '0', third, fraction = '0'] = clock;
    const whole = third === undefined ? [0, first, second] : [first, second, third];
    const [hours, minutes, seconds] = whole.map(Number) as [number, number, number];
    return { value: Number(`${hours * 3600 + minutes * 60 + seconds}.${fraction}`), isClear: true };
  }
  const plain = /^(-?\d{1,12})(?:[.,](\d{1,12}))?\s*(s|sec|seconds?)?$/i.exec(text);
  if (!plain) return undefined;
  const [, whole, fraction, unit] = plain;
  return { value: Number(`${whole}.${fraction ?? '0'}`), isClear: unit !== undefined || fraction !== undefined };
}
