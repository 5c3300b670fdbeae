import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// What no checker in Node can be faster than: find the files of a folder, read, decode, and look for where lines end.
let lines = 0;
for (const entry of readdirSync('.', { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const text = readFileSync(join(entry.parentPath, entry.name)).toString();
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) lines++;
}
console.log(lines);
