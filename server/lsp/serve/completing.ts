import { completion, resolveCompletion, triggerCharacters } from '../features/completion.ts';
import type { Subject } from './session.ts';

/** What may be written next. */
export const completing: Subject = {
  capabilities: () => ({ completionProvider: { triggerCharacters, resolveProvider: true } }),

  serve(service) {
    const { connection } = service;
    connection.onCompletion(
      service.about(null, ({ transcript }, { position }) =>
        completion(transcript, transcript.lines.offsetAt(position)),
      ),
    );
    connection.onCompletionResolve(resolveCompletion);
  },
};
