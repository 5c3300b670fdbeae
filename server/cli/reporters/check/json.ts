import { jsonList, type Lines, type Problem, placesOf } from '../../../core/index.ts';
import type { Output } from '../../output.ts';
import type { Reporter } from './reporter.ts';

/** One JSON object. Programs read it, so keys may be added, but never renamed. */
export function jsonReporter(output: Output): Reporter {
  let before = '{"version":1,"files":[\n';
  return {
    file({ path, lines, problems, fixed }) {
      const count = fixed ? `"fixed":${fixed.length},` : '';
      output.write(`${before}{"path":${JSON.stringify(path)},${count}"problems":`);
      for (const piece of jsonList(asData(problems, lines))) output.write(piece);
      output.write('}');
      before = ',\n';
    },
    end({ files, problems, errors, warnings, infos, fixed, known }) {
      const sums = { files, problems, errors, warnings, infos, fixed, known };
      if (files === 0) output.write(before);
      output.write(`\n],"summary":${JSON.stringify(sums)}}\n`);
    },
  };
}

function* asData(problems: readonly Problem[], lines: Lines) {
  for (const { rule, severity, message, span, fix } of problems) {
    yield { rule, severity, message, ...placesOf(lines, span), fixable: fix !== undefined };
  }
}
