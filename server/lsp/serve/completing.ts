import { completion, resolveCompletion, triggerCharacters } from '../features/completion.ts';
import type { FeatureGroup } from './session.ts';

/** Completion. */
export const completing: FeatureGroup = {
  offers: () => ({ completionProvider: { triggerCharacters, resolveProvider: true } }),

  serve(session) {
    const { connection } = session;
    connection.onCompletion(
      session.about(null, ({ transcript }, { position }) =>
        completion(transcript, transcript.lines.offsetAt(position)),
      ),
    );
    connection.onCompletionResolve(resolveCompletion);
  },
};
