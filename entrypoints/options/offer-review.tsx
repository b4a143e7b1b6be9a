import type { VNode } from 'preact';
import type { SavedEdition } from '../../components/review/EditionList.tsx';
import type { Words } from '../../components/text.ts';
import type { TrialNeeds } from '../../lib/app/try-change.ts';
import type { Matrix } from '../../lib/domain/matrix/schema.ts';

/** Shows what `after` would change, and calls `apply` once a person asks for it. */
export type ReviewOffer = (
  after: Matrix,
  apply: () => Promise<void>,
) => Promise<'applied' | 'kept-back'>;

interface Needs extends Words {
  /** Every edition of a matrix that was saved, the present one last. */
  readonly editions: (id: string) => Promise<readonly SavedEdition[]>;
  readonly trialNeeds: (id: string) => Promise<TrialNeeds>;
  readonly onDraw: () => void;
}

/** The review of a matrix that came from outside: a file, pasted text, a link. */
export function reviewOffers({ editions, trialNeeds, onDraw, text, formats }: Needs) {
  let shown: { readonly view: () => VNode; readonly end: () => void } | null = null;
  const open: ReviewOffer = async (after, apply) => {
    const before = (await editions(after.id)).at(-1)?.matrix;
    if (!before) {
      await apply();
      return 'applied';
    }
    const { startReview } = await import('./review-page.tsx');
    return new Promise((resolve) => {
      const close = (outcome: 'applied' | 'kept-back') => {
        review.end();
        shown = null;
        onDraw();
        resolve(outcome);
      };
      const review = startReview({
        before,
        after,
        trialNeeds: () => trialNeeds(after.id),
        onDraw,
        onApply: async () => {
          await apply();
          close('applied');
        },
        onBack: () => close('kept-back'),
        back: text('review_back_unapplied'),
        text,
        formats,
      });
      shown = review;
      void review.begin();
    });
  };
  return { open, view: () => shown?.view() ?? null };
}
