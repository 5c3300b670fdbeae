import type { Area } from '../area.ts';
import { attribution } from './attribution.ts';
import { cleaning } from './cleaning.ts';
import { configuration } from './configuration.ts';
import { fixes } from './fixes.ts';
import { folders } from './folders.ts';
import { incremental } from './incremental.ts';
import { layout } from './layout.ts';
import { parsing } from './parse.ts';
import { protocol } from './protocol.ts';
import { renaming } from './renaming.ts';
import { reporting } from './rules.ts';
import { verdict } from './verdict.ts';
import { verifying } from './verifying.ts';
import { yaml } from './yaml.ts';

/** The parts of the core, which run in this process. */
export const coreAreas: readonly Area[] = [
  parsing,
  incremental,
  reporting,
  fixes,
  layout,
  cleaning,
  verifying,
  attribution,
  renaming,
  configuration,
  folders,
  yaml,
];

/** Everything that is tried. */
export const areas: readonly Area[] = [...coreAreas, verdict, protocol];
