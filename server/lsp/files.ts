/** How files that no editor has open are read: from the disk, or by asking the client. */
export interface Files {
  /** The text of a file, or undefined where there is none or it cannot be read. */
  readFile(uri: string): Promise<string | undefined>;
}
