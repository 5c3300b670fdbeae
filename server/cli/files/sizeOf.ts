import { statSync } from 'node:fs';

/** How many bytes a file has; none where that cannot be told. */
export function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}
