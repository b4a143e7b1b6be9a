// Draws one scene: ?scene=NAME, in German with &lang=de. Built and looked at by look.mjs.
import { render } from 'preact';
import german from '../../../public/_locales/de/messages.json';
import english from '../../../public/_locales/en/messages.json';
import { PanelFrame } from '../../../components/badge/PanelFrame.tsx';
import { drawAnswer, drawPanel } from '../../../components/drawn/DrawPanel.tsx';
import { panelStyle } from '../../../components/drawn/panel-style.ts';
import { Insights } from '../../../components/insights/Insights.tsx';
import { Options } from '../../../components/options/Options.tsx';
import { Popup } from '../../../components/popup/Popup.tsx';
import { SidePanel } from '../../../components/sidepanel/SidePanel.tsx';
import { createFormats } from '../../../components/formats.ts';
import { createHosts } from '../../../lib/overlay/host.ts';
import { createStyles } from '../../../lib/overlay/styles.ts';
import { createText } from '../messages.ts';
import type { WhatIfQuestion } from '../../../lib/domain/what-if/question.ts';
import { assessed } from '../assessed.ts';
import { now } from '../samples.ts';
import { stillInsights } from '../insights-samples.ts';
import { captureScenes } from '../captures.ts';
import { stillCapture, stillCases, stillOptions, stillPopup } from '../still-actions.ts';
import { insightsScenes, optionsScenes, panelScenes, popup, popupScenes } from './scenes.ts';
import { caseScenes } from './case-scenes.ts';
import { formScenes } from './form-scenes.tsx';
import { ReplaceScene } from './replace-scene.tsx';

const query = new URLSearchParams(location.search);
const isGerman = query.get('lang') === 'de';
const text = createText(isGerman ? german : english);
const words = { text, formats: createFormats(isGerman ? 'de-DE' : 'en-GB', 'UTC') };
const name = query.get('scene') ?? '';
const helpdesks = [
  {
    value: 'request-tracker',
    label: 'Request Tracker',
    priorities: ['Low', 'Medium', 'High'],
    writes: ['note', 'priority', 'field'] as const,
    isReconstruction: false,
  },
];
/** Answers what is asked of the view `scene` as the worker would. */
const answering = (scene: string) => async (_: unknown, question: WhatIfQuestion) =>
  assessed(scene === 'timeline-long' ? 'restless' : 'fresh').ask(
    'choice' in question ? question.choice : 'reply-soon',
  );
const app = document.getElementById('app')!;
document.documentElement.lang = isGerman ? 'de' : 'en';
document.documentElement.dir = query.get('dir') ?? 'ltr';

const panel = panelScenes[name];
if (panel) {
  const host = createHosts(
    document,
    createStyles(() => panelStyle),
    document.documentElement.dir,
  ).create('panel');
  host.style();
  host.theme({ dark: matchMedia('(prefers-color-scheme: dark)').matches, dense: false });
  const choice = query.get('choice');
  const reader = { ...words, now };
  const answer = choice === null ? [] : drawAnswer(panel.ask(choice), reader);
  host.draw(
    <PanelFrame
      view={{ ...panel.view, panel: drawPanel(panel.view, reader) }}
      reader={reader}
      supposed={choice === null ? null : { choice, answer }}
      onChoose={() => {}}
      onClose={() => {}}
    />,
  );
  host.element.style.setProperty('--top', '8px');
  host.element.style.setProperty('--room', '4000px');
  app.append(host.element);
}
const inPopup = popupScenes[name];
const inOptions = optionsScenes[name];
if (inPopup) {
  await import('../../../entrypoints/popup/style.css');
  render(
    <Popup
      state={inPopup}
      helpdesks={helpdesks}
      now={now}
      actions={{ ...stillPopup, askWhatIf: answering(name) }}
      drawCase={() => null}
      {...words}
    />,
    app,
  );
} else if (inOptions) {
  await import('../../../entrypoints/options/style.css');
  render(
    <Options state={inOptions} helpdesks={helpdesks} now={now} actions={stillOptions} {...words} />,
    app,
  );
}
const inInsights = insightsScenes[name];
if (inInsights) {
  await import('../../../entrypoints/insights/style.css');
  render(
    <Insights
      state={inInsights}
      now={now}
      actions={stillInsights}
      addressOf={({ origin, ticketId }) => `${origin}/ticket/${ticketId}`}
      {...words}
    />,
    app,
  );
}
if (name.startsWith('editor')) {
  await import('../../../entrypoints/options/style.css');
  const { drawEditor } = await import('./editor-scenes.tsx');
  drawEditor(name, app, words);
}
const form = formScenes[name];
if (form) {
  await import('../../../entrypoints/options/style.css');
  render(form(words), app);
}
if (name === 'capture-replacing') {
  await import('../../../entrypoints/sidepanel/style.css');
  render(<ReplaceScene {...words} />, app);
}
const inCase = caseScenes[name];
const capture = inCase ? 'none' : captureScenes[name];
if (capture) {
  await import('../../../entrypoints/sidepanel/style.css');
  render(
    <SidePanel
      state={popup()}
      helpdesks={helpdesks}
      now={now}
      actions={{ ...stillPopup, openSidePanel: null }}
      captured={capture === 'none' ? { kind: 'none' } : await capture()}
      capturing={stillCapture}
      cases={{ ...stillCases, ...inCase }}
      newId={() => 'an-action'}
      {...words}
    />,
    app,
  );
}
if (name.startsWith('customer')) {
  await import('../../../entrypoints/popup/style.css');
  const { drawCustomerScene } = await import('./customer-scenes.tsx');
  await drawCustomerScene(name, app, query.get('pseudo') !== null);
}
document.documentElement.dataset['ready'] = name;
