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
  /** The page that a review fills; the options unless another is named. */
  readonly page?: 'options' | 'popup';
}

/** The review of a matrix that came from outside: a file, pasted text, a link. */
export function reviewOffers({ editions, trialNeeds, onDraw, page, text, formats }: Needs) {
  let shown: { readonly view: () => VNode; readonly leave: () => void } | null = null;
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
      const leave = () => close('kept-back');
      const review = startReview({
        before,
        after,
        trialNeeds: () => trialNeeds(after.id),
        onDraw,
        onApply: async () => {
          await apply();
          close('applied');
        },
        onBack: leave,
        page,
        back: text('review_back_unapplied'),
        text,
        formats,
      });
      shown = { view: review.view, leave };
      void review.begin();
    });
  };
  return {
    open,
    view: () => shown?.view() ?? null,
    /** Ends a review whose matrix is no longer asked for; nothing is changed. */
    leave: () => shown?.leave(),
  };
}
