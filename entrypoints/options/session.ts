import type {
  ImportOutcome,
  OptionsActions,
  OptionsState,
  ReadHolidays,
  StoredProblem,
} from '../../components/options/options-state.ts';
import { addedActions } from './added-actions.ts';
import { dataActions, type KeptReader } from './data-actions.ts';
import { feedActions } from './feed-actions.ts';
import { importText } from './import-text.ts';
import { newsActions } from './news-actions.ts';
import type { ReviewOffer } from './offer-review.tsx';
import { webhookActions } from './webhook-actions.ts';
import { newSite } from '../../lib/domain/assignment/site.ts';
import { formatRoute } from '../../lib/domain/edit/edit-route.ts';
import type { Instant } from '../../lib/domain/time/instant.ts';
import type { Directory } from '../../lib/domain/view/views.ts';
import type { Ask } from '../../lib/messaging/messenger.ts';
import type { ExtensionPageProtocol } from '../../lib/messaging/protocol.ts';

/** What an options page needs of the browser. */
export interface OptionsNeeds {
  readonly ask: Ask<ExtensionPageProtocol>;
  readonly readStored: () => Promise<Directory | null>;
  readonly readProblems: () => Promise<readonly StoredProblem[]>;
  readonly readMatrix: (id: string) => Promise<unknown>;
  readonly requestSite: (origin: string) => Promise<boolean>;
  readonly requestNotifications: () => Promise<boolean>;
  readonly mayNotify: () => Promise<boolean>;
  readonly reloadExtension: () => void;
  readonly openDemo: () => void;
  readonly copy: (text: string) => Promise<void>;
  readonly saveFile: (name: string, text: string) => void;
  readonly newId: () => string;
  readonly kept: KeptReader;
  readonly now: () => Instant;
  readonly version: () => string;
  readonly shortcuts: OptionsActions['shortcuts'];
  /** Shows what a matrix from outside would change, before it is stored. */
  readonly review: ReviewOffer;
  /** Goes to another address of this page. */
  readonly go: (hash: string) => void;
  readonly isWelcome: boolean;
  readonly isForHours: boolean;
  readonly isForProblems: boolean;
  readonly onChange: (state: OptionsState) => void;
}

/** The worker is taken for dead after this many milliseconds without an answer. */
const handshake = 1000;

const asFile = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const readHolidays: ReadHolidays = async (text, range) => {
  // Few people have such a file: its parser is loaded when one is chosen.
  const { readIcs } = await import('../../lib/formats/ics.ts');
  return readIcs(text, range);
};

/** Starts an options page: paints what is stored, then asks the worker. */
export function startSession(needs: OptionsNeeds) {
  const { ask, onChange } = needs;
  let state: OptionsState = {
    directory: null,
    worker: 'asking',
    preferences: null,
    mayNotify: false,
    problems: [],
    editFailure: null,
    version: needs.version(),
    isWelcome: needs.isWelcome,
    isForHours: needs.isForHours,
    isForProblems: needs.isForProblems,
  };
  const change = (part: Partial<OptionsState>) => {
    state = { ...state, ...part };
    onChange(state);
  };

  async function look(): Promise<void> {
    try {
      await ask('worker.ping', undefined, { timeout: handshake });
      // One after the other: with the directory the policy is taken by which the preferences are read.
      const directory = await ask('directory.load');
      const preferences = await ask('preferences.load');
      change({ worker: 'answering', directory, preferences });
    } catch {
      change({ worker: 'silent' });
    }
  }

  async function lookAtAll(): Promise<void> {
    await look();
    // Only told: the page works without it, as with a database that cannot be opened.
    change({ problems: await needs.readProblems().catch(() => []) });
  }

  async function saveMatrix(matrix: unknown): Promise<ImportOutcome> {
    const answer = await ask('matrix.import', { matrix });
    if (answer.kind === 'refused') return { saved: null, findings: answer.findings };
    void look();
    return { saved: { id: answer.id, name: answer.name }, findings: answer.warnings };
  }

  const exportFile: OptionsActions['exportFile'] = (name, value) =>
    needs.saveFile(name, asFile(value));
  const actions: OptionsActions = {
    retry() {
      change({ worker: 'asking' });
      void look();
    },
    reloadExtension: needs.reloadExtension,
    showDemo: needs.openDemo,
    copy: needs.copy,
    requestSite(origin) {
      const answer = needs.requestSite(origin);
      void answer.then(async (granted) => {
        if (!granted) return;
        await look();
        // The worker keeps the site once the browser tells it; until then it is shown from here.
        const { directory } = state;
        if (directory && !directory.sites.some((site) => site.origin === origin))
          await actions.saveSite(newSite(origin));
      });
      return answer;
    },
    async saveSite(site) {
      await ask('site.save', { site });
      await look();
    },
    async removeSite(origin) {
      await ask('site.remove', { origin });
      await look();
    },
    siteHealth: (origin) => ask('site.health', { origin }),
    requestNotifications() {
      const answer = needs.requestNotifications();
      void answer.then((mayNotify) => change({ mayNotify }));
      return answer;
    },
    async savePreferences(preferences) {
      change({ preferences: await ask('preferences.save', { preferences }) });
      await look();
    },
    readHolidays,
    importMatrix: (text) => importText({ saveMatrix, review: needs.review }, text),
    saveMatrix,
    editMatrix: (route) => needs.go(formatRoute(route)),
    async removeMatrix(id) {
      await ask('matrix.remove', { id });
      await look();
    },
    async exportMatrix(id, as) {
      const matrix = await needs.readMatrix(id);
      if (as === 'json') return needs.saveFile(`${id}.json`, asFile(matrix));
      const { writeYaml } = await import('../../lib/formats/write-yaml.ts');
      if (as === 'yaml') needs.saveFile(`${id}.yaml`, writeYaml(matrix));
      else await needs.copy(writeYaml(matrix));
    },
    feeds: feedActions({ ...needs, onMatrices: () => void look() }),
    news: newsActions(ask, () => void look()),
    data: dataActions({ ...needs, directory: () => state.directory, onChange: lookAtAll }),
    shortcuts: needs.shortcuts,
    keys: {
      list: () => ask('helpdesk-key.list'),
      save: (origin, key) => ask('helpdesk-key.save', { origin, key }, { timeout: 30_000 }),
      remove: (origin) => ask('helpdesk-key.remove', { origin }),
    },
    webhooks: webhookActions(ask, needs.requestSite, needs.newId),
    exportFile,
    added: addedActions(ask, look, exportFile, readHolidays),
    exportProblems() {
      needs.saveFile('uptier-set-aside.json', asFile(state.problems));
    },
  };

  return {
    actions,
    state: () => state,
    look,
    tellFailure: (editFailure: string) => change({ editFailure }),
    async start(): Promise<void> {
      change({ directory: await needs.readStored() });
      change({ mayNotify: await needs.mayNotify() });
      await lookAtAll();
    },
  };
}
