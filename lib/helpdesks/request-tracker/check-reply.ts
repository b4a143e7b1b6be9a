import * as v from 'valibot';
import { replyChecks } from '../check-reply.ts';

/** What RT says in a refusal: `{"message": …}`, or after a PUT an array of sentences. */
const sentences = v.union([
  v.pipe(
    v.object({ message: v.string() }),
    v.transform(({ message }) => [message]),
  ),
  v.array(v.string()),
]);

function wordsIn(json: unknown): string {
  const said = v.safeParse(sentences, json);
  return said.success ? said.output.join('; ') : '';
}

/** Without a session RT redirects to its login page (302, never 401): that is `signed-out`. */
export const { ask, askFor, sentenceIn } = replyChecks({ wordsIn });
