import type {
  CaptureActions,
  CaptureState,
  Recapture,
} from '../../components/capture/capture-state.ts';
import type { Evidence } from '../../lib/domain/capture/evidence.ts';
import { isEmptyDraft } from '../../lib/domain/capture/draft.ts';
import { isCapturedFrom } from '../../lib/domain/capture/review/captured-from.ts';
import { capturedId, type CaptureHead } from '../../lib/domain/capture/review/captured-matrix.ts';
import type { Decisions } from '../../lib/domain/capture/review/decisions.ts';
import { matrixChanges } from '../../lib/domain/capture/review/matrix-changes.ts';
import { placeFindings } from '../../lib/domain/capture/review/place-findings.ts';
import { decisionsFrom, review, type Captured } from '../../lib/domain/capture/review/review.ts';
import {
  hostOfPage,
  isLookAlike,
  vendorDomain,
} from '../../lib/domain/capture/review/vendor-domain.ts';
import { fieldsOf } from '../../lib/domain/capture/review/walk-draft.ts';
import { matrixLine } from '../../lib/domain/capture/matrix-parts.ts';
import type { Finding } from '../../lib/domain/matrix/finding.ts';
import type { Matrix } from '../../lib/domain/matrix/schema.ts';
import type { ImportView, MatrixSummary } from '../../lib/domain/view/views.ts';
import type { Pointer } from '../../lib/browser/captured-tab.ts';
import type { ReviewOffer } from '../options/offer-review.tsx';
import type { ReadCapture } from './read-capture.ts';

/** What capturing needs of the browser and the worker. */
export interface CaptureNeeds {
  /** Rejects with an error that `isRefusal` knows where the browser does not allow it. */
  readonly readTab: (tabId: number) => Promise<unknown>;
  readonly isRefusal: (error: unknown) => boolean;
  readonly read: (value: unknown) => Promise<ReadCapture | null>;
  readonly pointInto: (tabId: number) => Pointer;
  readonly matrices: () => Promise<readonly MatrixSummary[]>;
  /** The matrix as it is stored. */
  readonly readMatrix: (id: string) => Promise<Matrix | null>;
  readonly importMatrix: (matrix: Matrix) => Promise<ImportView>;
  /** Shows what a matrix would change in the stored one of its id, before it takes its place. */
  readonly review: ReviewOffer;
  /** The local day. */
  readonly today: () => string;
  readonly onChange: (state: CaptureState) => void;
}

/** A capture from which a matrix can be made. */
interface UnderReview {
  readonly captured: Captured;
  readonly earlier: { readonly matrix: Matrix; readonly captured: string } | null;
  readonly decisions: Decisions;
  readonly head: CaptureHead;
  /** What the import said, beyond what was found here. */
  readonly refused: readonly Finding[];
}

const wordsOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** One review at a time, from the click to the saved matrix. */
export function startCapture(needs: CaptureNeeds) {
  let runs = 0;
  let pointer: Pointer | null = null;
  let current: UnderReview | null = null;
  const looked = new Map<string, Evidence>();

  const leave = () => {
    runs += 1;
    pointer?.leave();
    pointer = null;
    looked.clear();
    current = null;
  };

  function reviewed({ captured, earlier, decisions, head, refused }: UnderReview) {
    const { decided, made } = review(captured, decisions, head);
    const parsed = made?.parsed;
    const found = parsed ? (parsed.ok ? parsed.warnings : parsed.findings) : [];
    const recapture: Recapture | null = earlier && {
      name: earlier.matrix.name,
      captured: earlier.captured,
      changes: made ? matrixChanges(earlier.matrix, made.matrix) : [],
    };
    return {
      matrix: made?.matrix ?? null,
      earlier: recapture,
      wrong: decided.wrong,
      findings: made
        ? placeFindings([...found, ...refused], made.matrix, decided.fields)
        : { atFields: {}, others: [] },
      canSave: parsed?.ok === true && decided.wrong.length === 0,
    };
  }

  function show(next: UnderReview) {
    current = next;
    const { captured, decisions, head } = next;
    const { matrix: _, ...result } = reviewed(next);
    needs.onChange({
      kind: 'review',
      review: {
        url: captured.url,
        isLookAlike: isLookAlike(hostOfPage(captured.url) ?? ''),
        language: captured.draft.language,
        unread: captured.draft.unread,
        fields: fieldsOf(captured.draft),
        decisions,
        head,
        ...result,
      },
    });
  }

  /** What a reading begins with: as the page was captured before, else as the page says. */
  async function begin({ url, draft, finders }: ReadCapture): Promise<UnderReview> {
    const matrices = await needs.matrices();
    const before = matrices.find((it) => isCapturedFrom(it, url));
    const matrix = before ? await needs.readMatrix(before.id) : null;
    const captured = { draft, finders, url, id: capturedId(url, matrices), on: needs.today() };
    const domain = matrix ? matrix.recognise?.domains?.[0] : vendorDomain(url);
    const head: CaptureHead = {
      name: matrix?.name ?? matrixLine(draft.title) ?? hostOfPage(url) ?? '',
      domain: domain ?? '',
    };
    return {
      captured,
      head,
      refused: [],
      earlier: matrix && { matrix, captured: before?.captured ?? '' },
      decisions: matrix ? decisionsFrom(captured, head, matrix) : {},
    };
  }

  async function capture(tabId: number): Promise<void> {
    leave();
    const mine = runs;
    needs.onChange({ kind: 'reading' });
    try {
      const read = await needs.read(await needs.readTab(tabId));
      if (mine !== runs) return;
      if (!read) return needs.onChange({ kind: 'failed', why: null });
      const { draft, url } = read;
      if (isEmptyDraft(draft)) {
        needs.onChange({ kind: 'no-policy', url, unread: draft.unread });
        return;
      }
      const begun = await begin(read);
      if (mine !== runs) return;
      pointer = needs.pointInto(tabId);
      show(begun);
    } catch (error) {
      if (mine !== runs) return;
      needs.onChange({
        kind: needs.isRefusal(error) ? 'not-allowed' : 'failed',
        why: wordsOf(error),
      });
    }
  }

  const change = (part: Partial<UnderReview>) =>
    current && show({ ...current, refused: [], ...part });

  const actions: Omit<CaptureActions, 'capture'> = {
    decide(id, decision) {
      if (!current) return;
      const { [id]: _, ...others } = current.decisions;
      change({ decisions: decision ? { ...others, [id]: decision } : others });
    },
    changeHead: (part) => current && change({ head: { ...current.head, ...part } }),
    look(id, at, isLookedAt) {
      // The pointer may leave one field while another has the focus: the latest still looked at counts.
      looked.delete(id);
      if (isLookedAt) looked.set(id, at);
      pointer?.point([...looked.values()].at(-1) ?? null);
    },
    leave() {
      leave();
      needs.onChange({ kind: 'none' });
    },
    async save() {
      if (!current) return;
      const { matrix, canSave } = reviewed(current);
      if (!matrix || !canSave) return;
      const saving = current;
      const stored: ImportView[] = [];
      await needs.review(matrix, async () => void stored.push(await needs.importMatrix(matrix)));
      const [outcome] = stored;
      if (current !== saving || !outcome) return;
      if (outcome.kind === 'refused') {
        change({ refused: outcome.findings });
        return;
      }
      leave();
      const { domain } = saving.head;
      needs.onChange({ kind: 'saved', name: outcome.name, domain, warnings: outcome.warnings });
    },
  };
  return { actions, capture };
}
