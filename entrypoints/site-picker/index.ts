import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Counting, Text } from '../../components/text.ts';
import {
  handOver,
  messageInPage,
  receiveInPage,
  takeOver,
} from '../../lib/browser/page-runtime.ts';
import { startPicker } from '../../lib/picker/start-picker.tsx';
import { askWorker } from '../helpdesk.content/ask-worker.ts';

const text: Text = (key, ...values) => messageInPage(key, values.map(String));

/** The formats of our own pages would be a tenth of the picker. */
const counting = (locale: string): Counting => {
  const number = new Intl.NumberFormat(locale);
  const rules = new Intl.PluralRules(locale);
  return { number: (value) => number.format(value), pluralForm: (count) => rules.select(count) };
};

/** The picker: injected only while its user teaches the site, and gone when that ends. */
export default defineUnlistedScript(async () => {
  const teaching = await askWorker('page.taught', { said: { kind: 'here' } }).catch(() => null);
  // One that runs goes on: somebody may be pointing just now.
  if (!teaching?.isPicking || handOver('picker', teaching)) return;
  const life = takeOver('picker');
  const picker = startPicker(
    {
      document,
      text,
      formats: counting(messageInPage('@@ui_locale', []).replaceAll('_', '-') || 'en'),
      dark: matchMedia('(prefers-color-scheme: dark)').matches,
      direction: messageInPage('@@bidi_dir', []) === 'rtl' ? 'rtl' : 'ltr',
      tell: (said) => askWorker('page.taught', { said }),
    },
    teaching,
    life,
  );
  receiveInPage('picker', picker.goOnWith, life.signal);
});
