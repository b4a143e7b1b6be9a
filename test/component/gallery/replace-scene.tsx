import { ReviewChange } from '../../../components/review/ReviewChange.tsx';
import type { Words } from '../../../components/text.ts';
import { matrixFromDraft } from '../../../lib/domain/capture/matrix-of-draft.ts';
import { draftOf, policyPage } from '../../builders/draft.ts';

const still = async () => {};

/** The review of a captured matrix over one that is stored, in the side panel. */
export const ReplaceScene = (words: Words) => (
  <ReviewChange
    name="Acme"
    before={matrixFromDraft(draftOf(policyPage()))}
    after={matrixFromDraft(draftOf(policyPage({ answer: '2 hours', mail: 'duty@acme.example' })))}
    effectiveAt={null}
    trial={{ kind: 'running', done: 1200, all: 50_000 }}
    days={90}
    onCancelTrial={still}
    onTryAgain={still}
    onApply={still}
    onBack={still}
    back={words.text('review_back_unapplied')}
    page="popup"
    {...words}
  />
);
