/**
 * An answer that is JSON in UTF-8 already, in pieces. After each edit an editor asks for the whole outline, of which
 * hardly anything is new: what was written before is sent as it is.
 */
export class Prewritten {
  readonly pieces: readonly Uint8Array[];

  constructor(pieces: readonly Uint8Array[]) {
    this.pieces = pieces;
  }
}
