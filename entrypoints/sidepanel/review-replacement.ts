import type { Words } from '../../components/text.ts';
import { systemClock } from '../../lib/browser/clock.ts';
import type { Database } from '../../lib/storage/database.ts';
import { readEditionHistory } from '../../lib/storage/edition-history.ts';
import { reviewOffers } from '../options/offer-review.tsx';
import { askWorker } from '../popup/begin-session.ts';

interface Needs extends Words {
  readonly database: Database;
  readonly onDraw: () => void;
}

/** The review of a captured matrix that would take the place of a stored one: the one that an import has. */
export const replacementReview = ({ database, onDraw, text, formats }: Needs) =>
  reviewOffers({
    editions: (id) => readEditionHistory(database, id),
    async trialNeeds(id) {
      const [{ observedTrial }, { sites, matrices }, preferences] = await Promise.all([
        import('../options/observed-trial.ts'),
        askWorker('directory.load'),
        askWorker('preferences.load'),
      ]);
      return observedTrial(database, id, {
        sites,
        preferences,
        added: matrices.find((it) => it.id === id)?.added,
        timeZone: formats.ownZone(),
        now: systemClock.now(),
      });
    },
    onDraw,
    page: 'popup',
    text,
    formats,
  });
