import type { InsightsActions, InsightsState } from '../../components/insights/insights-state.ts';
import { columnsOf, type CaseColumns } from '../../lib/domain/insights/case-columns.ts';
import type { CaseFigures } from '../../lib/domain/insights/case-figures.ts';
import {
  readAddress,
  writeAddress,
  type InsightsAddress,
} from '../../lib/domain/insights/filter-address.ts';
import {
  choicesOf,
  noChoices,
  type FilterChoices,
} from '../../lib/domain/insights/filter-choices.ts';
import { insightsOf, type Insights } from '../../lib/domain/insights/insights.ts';
import { judgeCases, type Judgements } from '../../lib/domain/insights/judge-cases.ts';
import type { Instant } from '../../lib/domain/time/instant.ts';
import type { Ask } from '../../lib/messaging/messenger.ts';
import type { ExtensionPageProtocol } from '../../lib/messaging/protocol.ts';
import { writeCases } from './write-cases.ts';

/** What the insights page needs of the browser. */
export interface InsightsNeeds {
  readonly ask: Ask<ExtensionPageProtocol>;
  /** Every case that is counted, some at a time. */
  readonly readFigures: () => AsyncIterable<readonly CaseFigures[]>;
  readonly inSlices: <Value>(steps: Generator<undefined, Value>) => Promise<Value>;
  readonly now: () => Instant;
  readonly timeZone: string;
  /** The query of the page's address. */
  readonly query: () => string;
  /** Makes `query` the page's address, to which *Back* leads. */
  readonly goTo: (query: string) => void;
  readonly saveParts: (name: string, parts: readonly string[]) => Promise<void>;
  readonly onChange: (state: InsightsState) => void;
}

/** What was read of the database, and as it is counted. */
interface Read {
  readonly all: readonly CaseFigures[];
  readonly columns: CaseColumns;
  readonly choices: FilterChoices;
}

/** What was open a minute ago is hardly overdue since, in milliseconds. */
const judgedFor = 60_000;
/** As many filters are remembered with what they said. */
const mostKnown = 8;

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Starts an insights page: reads the cases from the database, and asks the worker for the board. */
export function startSession(needs: InsightsNeeds) {
  const { ask } = needs;
  let state: InsightsState = {
    board: null,
    boardFailure: null,
    isAskingBoard: false,
    attention: [],
    all: [],
    uncounted: 0,
    readFailure: null,
    saved: null,
    choices: noChoices,
    insights: null,
    address: readAddress(needs.query()),
  };
  const change = (part: Partial<InsightsState>) => {
    state = { ...state, ...part };
    needs.onChange(state);
  };
  let run = 0;
  /** What was read last, which is shown once it is worked out. */
  let latest: Read | null = null;
  let judged: { readonly of: Read; readonly at: Instant; readonly outcomes: Judgements } | null =
    null;

  /** What became of the cases; what was judged within the last minute is taken as it is. */
  async function judge(of: Read): Promise<Judgements> {
    const at = needs.now();
    if (judged?.of === of && at - judged.at < judgedFor) return judged.outcomes;
    const outcomes = await needs.inSlices(judgeCases(of.all, of.columns, at));
    judged = { of, at, outcomes };
    return outcomes;
  }

  /** What was worked out of the same judgements: a filter that is taken away again costs nothing. */
  const known = new WeakMap<Judgements, Map<string, Insights>>();

  /** What the cases say under the filter; an older question that is still being worked out is dropped. */
  async function work({ filter }: InsightsAddress): Promise<void> {
    run += 1;
    const mine = run;
    const from = latest;
    if (from === null) return;
    const { all, columns } = from;
    const judgements = await judge(from);
    const here = known.get(judgements) ?? new Map<string, Insights>();
    known.set(judgements, here);
    const key = JSON.stringify(filter);
    const insights =
      here.get(key) ??
      (await needs.inSlices(insightsOf(columns, judgements, filter, needs.timeZone)));
    here.set(key, insights);
    if (here.size > mostKnown) here.delete(here.keys().next().value ?? '');
    if (mine === run) change({ all, insights, choices: from.choices });
  }

  async function read(): Promise<void> {
    const all: CaseFigures[] = [];
    try {
      for await (const some of needs.readFigures()) for (const it of some) all.push(it);
      const columns = await needs.inSlices(columnsOf(all, needs.timeZone));
      change({ readFailure: null });
      latest = { all, columns, choices: choicesOf(columns) };
      await work(state.address);
    } catch (error) {
      change({ readFailure: said(error) });
    }
  }

  async function loadBoard(): Promise<void> {
    change({ isAskingBoard: true });
    try {
      const board = await ask('insights.board');
      change({ board, boardFailure: null, isAskingBoard: false });
    } catch (error) {
      change({ boardFailure: said(error), isAskingBoard: false });
    }
    // Beside the board: without it the page says no less of escalations.
    const attention = await ask('attention.load').catch(() => []);
    change({ attention });
  }

  /** Has the worker count what changed since, until nothing is left, and reads that. */
  async function count(): Promise<void> {
    const nothing = { counted: 0, left: 0 };
    let step = await ask('insights.count').catch(() => nothing);
    let counted = step.counted;
    for (let before = Infinity; step.left > 0 && step.left < before; counted += step.counted) {
      change({ uncounted: step.left });
      before = step.left;
      step = await ask('insights.count').catch(() => nothing);
    }
    change({ uncounted: step.left });
    if (counted > 0) await read();
  }

  /** Saves what is filtered now, whatever is chosen meanwhile. */
  async function save(format: 'csv' | 'ndjson'): Promise<void> {
    const { all, insights } = state;
    const cases = (insights?.cases() ?? []).flatMap((place) => all[place] ?? []);
    const show = (saved: number) => change({ saved });
    try {
      const parts = await needs.inSlices(writeCases(cases, format, needs.now(), show));
      await needs.saveParts(`uptier-cases.${format}`, parts);
    } finally {
      change({ saved: null });
    }
  }

  function goTo(address: Pick<InsightsAddress, 'filter' | 'mineOnly'>): void {
    change({ address: { ...address, ignored: [] } });
    needs.goTo(writeAddress(address));
  }

  const actions: InsightsActions = {
    reloadBoard() {
      if (!state.isAskingBoard) void loadBoard();
    },
    async take(ref, why) {
      await ask('case.take', { ref, why });
      await loadBoard();
    },
    filter(filter) {
      goTo({ filter, mineOnly: state.address.mineOnly });
      void work(state.address);
    },
    showMineOnly(mineOnly) {
      goTo({ filter: state.address.filter, mineOnly });
    },
    exportAs(format) {
      if (state.saved === null) void save(format);
    },
  };

  return {
    actions,
    state: () => state,
    /** The address changed by *Back* or *Forward*. */
    follow(): void {
      change({ address: readAddress(needs.query()) });
      void work(state.address);
    },
    async start(): Promise<void> {
      await read();
      await count();
      await loadBoard();
    },
  };
}
