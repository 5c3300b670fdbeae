import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, installDependencies } from './install.mjs';
import { root } from './process.mjs';

/**
 * `npm run prepare`: builds what is packed. Where npm installs a package for all users straight from git, as pre-commit
 * does, it forgets to install what that package is built with: its own `--global` holds for the inner call, too.
 */
delete process.env.npm_config_global;
try {
  if (!existsSync(join(root, 'node_modules/esbuild'))) await installDependencies();
  await build();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
