// The editor with a preset, and with much that is wrong.
import { render } from 'preact';
import { Editor } from '../../../components/editor/shell/Editor.tsx';
import { startEditing, type EditorTools } from '../../../components/editor/shell/editor-state.ts';
import type { Words } from '../../../components/text.ts';
import { setAt } from '../../../lib/domain/edit/draft.ts';
import { fillTemplate } from '../../../lib/formats/template.ts';
import { rewriteYaml } from '../../../lib/formats/write-yaml.ts';
import { readMatrixText } from '../../../lib/formats/yaml.ts';
import contactCenter from '../../../public/matrices/exotel-contact-center.yaml?raw';
import { ticket as assessedTicket } from '../../builders/ticket.ts';
import { now } from '../samples.ts';
import { stillOptions } from '../still-actions.ts';

const tools: EditorTools = {
  readText: readMatrixText,
  rewriteText: rewriteYaml,
  fillTemplate,
};
const read = readMatrixText(contactCenter);
const preset = read.ok ? read.value : {};
const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

const wrong = (
  [
    [['name'], `${longWord} ${longWord}`],
    [['effective'], 'soon'],
    [['id'], 'No Id'],
    [['severities', 0, 'when', 0, 'loss', 'atLeast'], 'much'],
    [['severities', 1, 'id'], 'critical'],
    [['severities', 2, 'name'], longWord],
    [['impactUrgency'], { [longWord]: { high: 'critical', low: 'none' } }],
    [['targets', 0, 'within'], 'soon'],
    [['targets', 1, 'calendar'], 'nowhere'],
    [['tiers', 1, 'level'], 1],
    [['templates', 'note'], '{{nothing}}'],
    [['nonsense'], true],
  ] as const
).reduce((draft: unknown, [path, value]) => setAt(draft, path, value), preset);

const ticket = assessedTicket({ subject: longWord });
const observed = async () => [
  {
    ref: { origin: 'https://desk.example', ticketId: ticket.id },
    ticket,
    observedAt: now,
    settings: { timeZone: null },
    readFrom: 'api' as const,
    isAssigned: false,
  },
];

/** Draws the editor as its page does. */
export function drawEditor(name: string, app: HTMLElement, words: Words): void {
  let state = startEditing(name === 'editor-wrong' ? wrong : preset, preset, tools);
  const draw = () =>
    render(
      <Editor
        state={state}
        onState={(next) => {
          state = next;
          draw();
        }}
        tools={tools}
        takenIds={[]}
        now={now}
        observed={observed}
        readHolidays={stillOptions.readHolidays}
        onSave={() => Promise.resolve('saved')}
        onExport={() => {}}
        onLeave={() => {}}
        {...words}
      />,
      app,
    );
  draw();
}
