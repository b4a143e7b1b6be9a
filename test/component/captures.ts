import type { CaptureState } from '../../components/capture/capture-state.ts';
import { startCapture, type CaptureNeeds } from '../../entrypoints/sidepanel/capture-session.ts';
import type { DraftChannel } from '../../lib/domain/capture/draft.ts';
import { matrixFromDraft } from '../../lib/domain/capture/matrix-of-draft.ts';
import { fieldsOf, walkDraft } from '../../lib/domain/capture/review/walk-draft.ts';
import type { Matrix } from '../../lib/domain/matrix/schema.ts';
import { draftOf, finders, policyPage } from '../builders/draft.ts';
import { matrix as summary } from './samples.ts';

export const address = 'https://help.acme.example/escalation';

class Refused extends Error {}

/** A capture of `html`, over a browser and a worker that answer at once; `states` are what was drawn. */
export async function captureOf(
  html: string,
  part: Partial<CaptureNeeds> & {
    readonly url?: string;
    readonly asGuess?: boolean;
    readonly contacts?: readonly DraftChannel[];
  } = {},
) {
  const { url = address, asGuess = false, contacts = [], ...needs } = part;
  const states: CaptureState[] = [];
  const imported: Matrix[] = [];
  const pointed: (string | null)[] = [];
  const session = startCapture({
    readTab: () => Promise.resolve(null),
    isRefusal: (error) => error instanceof Refused,
    read() {
      const draft = { ...draftOf(html), contacts };
      const guessed = walkDraft(draft, ({ value, evidence, kind, confidence }) => ({
        value,
        evidence,
        confidence: asGuess && kind === 'name' ? 'low' : confidence,
      }));
      return Promise.resolve({ url, draft: guessed, finders });
    },
    pointInto: () => ({
      point: (at) => void pointed.push(at?.words ?? null),
      leave: () => void pointed.push('left'),
    }),
    matrices: () => Promise.resolve([]),
    readMatrix: () => Promise.resolve(null),
    importMatrix(matrix) {
      imported.push(matrix);
      return Promise.resolve({ kind: 'saved', id: matrix.id, name: matrix.name, warnings: [] });
    },
    async review(_, apply) {
      await apply();
      return 'applied';
    },
    today: () => '2026-11-20',
    onChange: (state) => void states.push(state),
    ...needs,
  });
  await session.capture(1);
  const state = (): CaptureState => states.at(-1) ?? { kind: 'none' };
  return { session, state, states, imported, pointed };
}

/** The needs under which `address` was captured before, as `html` said it then. */
export function capturedBefore(html: string): Partial<CaptureNeeds> {
  const drafted = matrixFromDraft(draftOf(html));
  if (!drafted) throw new Error('nothing was read');
  const matrix: Matrix = {
    ...drafted,
    id: 'acme',
    name: 'Acme',
    source: { title: 'Acme', url: address, captured: '2026-10-01' },
  };
  const stored = { id: 'acme', name: 'Acme', sourceUrl: address, captured: '2026-10-01' };
  return {
    matrices: () => Promise.resolve([summary(stored)]),
    readMatrix: () => Promise.resolve(matrix),
  };
}

/** A browser that keeps the page closed. */
export const closed = {
  readTab: () => Promise.reject(new Refused('Cannot access contents of the page.')),
};

/** A contact of which a page does not say whose it is. */
export const anybodys: DraftChannel = {
  type: 'email',
  value: 'care@acme.example',
  address: 'mailto:care@acme.example',
  found: { evidence: { words: 'Write to care@acme.example.', path: '' }, confidence: 'high' },
};

const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

/** Every view of a capture, by name. */
export const captureScenes: Readonly<Record<string, () => Promise<CaptureState>>> = {
  async 'capture-review'() {
    const { session, state } = await captureOf(policyPage(), {
      asGuess: true,
      contacts: [anybodys],
    });
    const drawn = state();
    if (drawn.kind !== 'review') return drawn;
    const [first, second, third] = fieldsOf(draftOf(policyPage())).filter(
      ({ topic }) => topic === 'channel',
    );
    if (first) session.actions.decide(first.id, { kind: 'dropped' });
    if (second) session.actions.decide(second.id, { kind: 'corrected', text: 'nobody' });
    if (third) session.actions.decide(third.id, { kind: 'accepted' });
    session.actions.changeHead({ domain: 'acme' });
    return state();
  },
  'capture-long-words': async () =>
    (
      await captureOf(
        policyPage({ mail: `${longWord.slice(0, 60)}@example.com` }).replaceAll(
          'Service manager',
          longWord,
        ),
        { url: 'https://аcme.example/' },
      )
    ).state(),
  'capture-again': async () =>
    (await captureOf(policyPage({ answer: '2 hours' }), capturedBefore(policyPage()))).state(),
  'capture-unknown': async () =>
    (
      await captureOf(
        '<html lang="cy"><h1>Lefel 1</h1><p>Desg gymorth desg@acme.example</p><h1>Lefel 2</h1><p>Rheolwr rheolwr@acme.example</p></html>',
      )
    ).state(),
  'capture-no-policy': async () => (await captureOf('<p>Tea costs 2 euros.</p>')).state(),
  'capture-closed': async () => (await captureOf('', closed)).state(),
  async 'capture-saved'() {
    const { session, state } = await captureOf(policyPage());
    await session.actions.save();
    return state();
  },
};
