/** How files that no editor has open are read: from the disk, or by asking the client. */
export interface Files {
  /** The text of a file, or undefined where there is none or it cannot be read. */
  readFile(uri: string): Promise<string | undefined>;
  /** What lies directly in a folder; nothing where there is no such folder or it cannot be read. */
  readFolder(uri: string): Promise<readonly FolderEntry[]>;
}

export interface FolderEntry {
  readonly name: string;
  /** A link to a folder is none: to follow it may never end. */
  readonly isFolder: boolean;
}
