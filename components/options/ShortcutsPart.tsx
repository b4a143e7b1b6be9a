import { Fragment } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Failure } from '../controls/Failure.tsx';
import { useTask } from '../controls/use-task.ts';
import type { Text } from '../text.ts';

/** A command of ours with its keys as the browser writes them; empty: none are set. */
export interface Shortcut {
  readonly name: string;
  readonly keys: string;
}

interface Props {
  readonly read: () => Promise<readonly Shortcut[]>;
  readonly text: Text;
}

/** Which keys do what, and where the browser lets them be changed. */
export function ShortcutsPart({ read, text }: Props) {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[] | null>(null);
  const reading = useTask(async () => setShortcuts(await read()));
  useEffect(() => void reading.run(), []);
  return (
    <section class="stack" id="shortcuts" tabIndex={-1} aria-label={text('shortcuts_title')}>
      <h2>{text('shortcuts_title')}</h2>
      {shortcuts && (
        <dl class="facts">
          {shortcuts.map(({ name, keys }) => (
            <Fragment key={name}>
              <dt>{name === '_execute_action' ? text('shortcuts_open') : name}</dt>
              <dd>{keys === '' ? text('shortcuts_none') : <kbd>{keys}</kbd>}</dd>
            </Fragment>
          ))}
        </dl>
      )}
      <Failure failure={reading.failure} text={text} />
      <p>{text('shortcuts_help')}</p>
      <ul class="reasons">
        <li>
          {text('shortcuts_chrome')} <code>chrome://extensions/shortcuts</code>
        </li>
        <li>
          {text('shortcuts_edge')} <code>edge://extensions/shortcuts</code>
        </li>
        <li>
          {text('shortcuts_firefox')} <code>about:addons</code> {text('shortcuts_firefox_menu')}
        </li>
      </ul>
    </section>
  );
}
