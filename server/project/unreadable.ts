import type { Unreadable } from './files.ts';

/** Why the system did not read a file or a folder, from the error that it gave. */
export function unreadable(error: unknown): Unreadable {
  const fault = whyUnreadable(error);
  return isAbsent(error) ? { fault, isMissing: true } : { fault };
}

/** In one sentence without its end, why the system does not read (or write) a file. */
export function whyUnreadable(error: unknown): string {
  const { code = '', message = String(error) } = error as { readonly code?: string; readonly message?: string };
  return reasons[code] ?? message.split('\n', 1)[0] ?? code;
}

/** Whether an error says that there is no such file. */
export function isAbsent(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as { readonly code?: string }).code ?? '');
}

export const isFolder: Unreadable = { fault: 'this is a folder', isMissing: true };
export const isNoFile: Unreadable = { fault: 'this is a pipe or a device and not a file' };
export const isOutside: Unreadable = { fault: 'this lies outside the project', isOutside: true };

/** Why a file is not read that has more than `most` bytes. */
export function isLargerThan(most: number): Unreadable {
  return { fault: `this file is larger than ${most / 1_000_000} MB` };
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EEXIST: 'there is a file of this name',
  EFBIG: 'it would be larger than files may be here',
  EISDIR: 'this is a folder',
  ELOOP: 'this link leads round in a circle',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'there is no such file or folder',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'there is no such file or folder',
  EPERM: 'permission denied',
  EROFS: 'the disk can only be read',
};
