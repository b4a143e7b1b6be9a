import { Options } from '../../components/options/Options.tsx';
import type { OptionsActions, OptionsState } from '../../components/options/options-state.ts';
import { formats, text } from './english.ts';
import { mount } from './mount.ts';
import { now } from './samples.ts';
import { stillOptions } from './still-actions.ts';

/** The options page in `state`; what `actions` leaves out answers at once and changes nothing. */
export const optionsPage = (state: OptionsState, actions: Partial<OptionsActions> = {}) => (
  <Options
    state={state}
    helpdesks={[]}
    now={now}
    actions={{ ...stillOptions, ...actions }}
    text={text}
    formats={formats}
  />
);

/** The same, drawn. */
export const showOptions = async (...given: Parameters<typeof optionsPage>): Promise<Element> =>
  (await mount(optionsPage(...given))).root;
