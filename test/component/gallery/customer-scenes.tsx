import { render } from 'preact';
import messages from '../../../public/_locales/en/messages.json';
import { CustomerScreen } from '../../../components/customer/CustomerScreen.tsx';
import { Popup } from '../../../components/popup/Popup.tsx';
import { createFormats } from '../../../components/formats.ts';
import type { PlanText } from '../../../lib/domain/plan/plan-text.ts';
import { instant, type Instant } from '../../../lib/domain/time/instant.ts';
import { matrix } from '../../builders/matrix.ts';
import { customerWorld } from '../customer-world.ts';
import { createText } from '../messages.ts';
import { stillPopup } from '../still-actions.ts';
import { pseudoText } from './pseudo.ts';
import { popup } from './scenes.ts';

const at = instant('2026-11-23T04:00:00Z');
const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

/** Hours in another zone, a closed telephone, a severity by every kind of question. */
const worldwide = matrix({
  id: 'worldwide',
  name: `Support of ${long}`,
  vendor: { name: 'Worldwide' },
  effective: '2024-01-01',
  recognise: { domains: ['worldwide.example'] },
  calendars: {
    office: {
      timeZone: 'America/New_York',
      hours: { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']] },
    },
  },
  impactUrgency: { high: { high: 'worst', low: 'rest' }, low: { high: 'rest', low: 'rest' } },
  severities: [
    { id: 'worst', name: 'Worst', when: [{ keywords: ['outage', 'data loss'] }] },
    { id: 'rest', name: 'Rest', default: true },
  ],
  targets: [
    { metric: 'first-response', within: '1 h', calendar: 'office', commitment: 'guarantee' },
  ],
  tiers: [
    {
      level: 1,
      name: `Service desk ${long}`,
      channels: [
        { type: 'phone', address: '+12025550123', calendar: 'office' },
        {
          type: 'email',
          address: `${long.slice(0, 50).toLowerCase().replace('ä', 'a')}@worldwide.example`,
        },
        { type: 'whatsapp', address: '+12025550124' },
      ],
    },
    { level: 2, name: 'Manager', opens: [{ reply: 'delayed' }], requires: [{ reference: 1 }] },
  ],
});

const hosts: Readonly<Record<string, string | null>> = {
  'customer-vendor': 'my.exotel.com',
  'customer-long': 'worldwide.example',
  'customer-none': null,
  'customer-case': null,
  'customer-start': 'worldwide.example',
  'customer-request': 'worldwide.example',
  'customer-request-off': 'worldwide.example',
};

const asked = { severity: 'customer-start' } as const;

/** Draws a scene of the customer's side: the popup over the real use cases. */
export async function drawCustomerScene(name: string, app: Element, isPseudo: boolean) {
  const text = isPseudo ? pseudoText(createText(messages)) : createText(messages);
  const words = { text, formats: createFormats('en-GB', 'Asia/Kolkata') };
  const world = await customerWorld(at, [worldwide], text as PlanText);
  if (name === 'customer-case' || name === asked.severity) {
    const started = await world.actions.start({
      matrixId: 'exotel-contact-center',
      subject: 'Agents cannot take calls since this morning',
      reference: 'EXO/42 & more',
      contactedAt: instant('2026-11-23T01:00:00Z'),
      facts: [{ kind: 'loss', affected: 25, total: 100, component: 'acd' }],
    });
    await world.actions.tell(started.ref, { kind: 'not-satisfied' });
  }
  const host = hosts[name] ?? null;
  const isRequest = name.startsWith('customer-request');
  world.portal.isOn = name === 'customer-request';
  const page = isRequest ? 'hc/en-us/requests/35436' : 'help';
  const address = host === null ? null : `https://${host}/${page}`;
  const now: Instant = at;
  render(
    <Popup
      state={{
        ...popup(),
        view: null,
        address,
        directory: { matrices: world.matrices, sites: [], savedAt: at },
      }}
      helpdesks={[]}
      now={now}
      actions={stillPopup}
      drawCustomer={(here) => <CustomerScreen {...here} actions={world.actions} {...words} />}
      {...words}
    />,
    app,
  );
}
