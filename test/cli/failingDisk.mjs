/**
 * To be loaded before the program (`node --import`): what it writes to files fails. The environment variable `FAULT` says how: `open`
 * as on a disk that can only be read, and as on a full one `write` in the middle of the first piece, `sync` when all is written, and
 * `rename` at the end.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { openSync, writeFileSync, writeSync } = fs;

const faults = {
  open() {
    fs.openSync = (path, flags, ...more) => {
      if (typeof flags === 'string' && /[wa]/.test(flags)) throw failed('EROFS', 'open');
      return openSync(path, flags, ...more);
    };
    fs.mkdirSync = () => {
      throw failed('EROFS', 'mkdir');
    };
  },
  write() {
    fs.writeFileSync = (file, data, ...more) => {
      if (typeof file !== 'number' || file <= 2) return writeFileSync(file, data, ...more);
      const bytes = Buffer.from(data);
      writeSync(file, bytes, 0, bytes.length >> 1);
      throw failed('ENOSPC', 'write');
    };
  },
  sync() {
    fs.fsyncSync = () => {
      throw failed('ENOSPC', 'fsync');
    };
  },
  rename() {
    fs.renameSync = () => {
      throw failed('ENOSPC', 'rename');
    };
  },
};

function failed(code, syscall) {
  return Object.assign(new Error(`${code}: ${syscall}`), { code, syscall });
}

faults[process.env.FAULT]?.();
syncBuiltinESMExports();
