// Draws one scene: ?scene=NAME. Built and looked at by look.mjs.
import { render } from 'preact';
import messages from '../../../public/_locales/en/messages.json';
import { Options } from '../../../components/options/Options.tsx';
import { Popup } from '../../../components/popup/Popup.tsx';
import { createFormats } from '../../../components/formats.ts';
import { createText } from '../messages.ts';
import { now } from '../samples.ts';
import { stillOptions, stillPopup } from '../still-actions.ts';
import { optionsScenes, popupScenes } from './scenes.ts';

const text = createText(messages);
const words = { text, formats: createFormats('en-GB', 'UTC') };
const query = new URLSearchParams(location.search);
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
const app = document.getElementById('app')!;
document.documentElement.dir = query.get('dir') ?? 'ltr';

const inPopup = popupScenes[name];
const inOptions = optionsScenes[name];
if (inPopup) {
  await import('../../../entrypoints/popup/style.css');
  const host = inPopup.view?.origin ? new URL(inPopup.view.origin).hostname : null;
  render(
    <Popup
      state={inPopup}
      host={host}
      helpdesks={helpdesks}
      now={now}
      actions={stillPopup}
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
document.documentElement.dataset['ready'] = name;
