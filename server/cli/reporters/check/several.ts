import type { Reporter } from './reporter.ts';

/** Passes everything on to several reporters. */
export function several(reporters: readonly Reporter[]): Reporter {
  return {
    file: (checked) => {
      for (const reporter of reporters) reporter.file(checked);
    },
    end: async (summary) => {
      for (const reporter of reporters) await reporter.end(summary);
    },
  };
}
