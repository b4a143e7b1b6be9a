import type { CaseActions } from '../../../components/case/case-actions.ts';
import { noCase, type CaseState } from '../../../lib/domain/case/case-state.ts';
import type { CaseView } from '../../../lib/domain/view/case-view.ts';
import { day, hour, toInstant } from '../../../lib/domain/time/instant.ts';
import { caseView, now, plan } from '../samples.ts';

const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const at = (away: number) => toInstant(now + away);

/** A case that holds everything, each word as long as `word`. */
const full = (word: string): CaseState => ({
  ...caseView().state,
  status: 'monitoring',
  lead: { who: word, since: at(-hour), reason: null },
  standby: [word, 'Network'],
  plans: { objectives: word, communication: `${word}, each evening`, technical: word },
  tiers: [
    {
      tier: 2,
      calls: [],
      reference: `INC-4711 ${word}`,
      answerBy: null,
      acknowledgedAt: at(-hour),
      acknowledgedBy: 'word',
    },
    {
      tier: 3,
      calls: [],
      reference: null,
      answerBy: at(hour),
      acknowledgedAt: null,
      acknowledgedBy: null,
    },
  ],
  resolution: { at: at(-hour), text: word, byTicket: false },
  monitoring: { from: at(-hour), until: at(2 * day) },
  agreement: { at: at(-hour), who: word, text: null },
  actions: [
    { id: 'action-1', text: `Second trunk ${word}`, owner: word, dueAt: at(-day), doneAt: null },
    { id: 'action-2', text: 'Alarm on loss', owner: 'Ops', dueAt: null, doneAt: at(-hour) },
  ],
});

/** The same case, as it is loaded and as it is after the notes were read. */
const showing = (view: CaseView): Partial<CaseActions> => ({
  load: () => Promise.resolve(view),
  rebuild: () =>
    Promise.resolve({
      view,
      added: 3,
      broken: [
        { kind: 'damaged', lines: 2, author: 'agent2', at: at(-hour) },
        { kind: 'not-last', lines: 1, author: null, at: at(-hour) },
      ],
      strangers: 1,
    }),
  planNote: () => Promise.resolve(plan({ purpose: 'case', handOver: null })),
});

const team = { readsNotes: true, writesNotes: true, unshared: 4 };

/** Every view of a case, by name. */
export const caseScenes: Readonly<Record<string, Partial<CaseActions>>> = {
  case: {},
  'case-full': showing(caseView({ state: full('Asha Rao'), team })),
  'case-long': showing(caseView({ state: full(longWord), team })),
  'case-none': showing(
    caseView({ state: noCase, happened: [], promises: [], gaps: [], checklists: [] }),
  ),
};
