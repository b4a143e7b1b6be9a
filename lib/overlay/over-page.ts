import type { Reader } from '../../components/badge/badge-words.ts';
import type { TicketId } from '../domain/ticket/ticket.ts';
import type { Badge } from '../domain/view/badge.ts';
import { summarise } from '../domain/view/list-summary.ts';
import type { PageTheme } from '../ports/helpdesk.ts';
import { noticeOf } from './notice.ts';
import type { PageReading } from './page-reading.ts';
import type { Parts } from './parts.ts';
import { tick } from './wake.ts';

/** The next full second before `instant`, so that seconds can be counted down. */
const nextSecond = (instant: number, now: number) => now + (((instant - now - 1) % 1000) + 1);

const isUnassigned = ({ state }: Badge) => state === 'no-matrix';

/** Draws what stands over the page, asks for histories, and sets the one timer. */
export function drawOverPage(
  parts: Parts,
  shown: PageReading,
  badges: ReadonlyMap<TicketId, Badge>,
  reader: Reader,
  theme: PageTheme,
): void {
  const { asker, announcer, histories, mounts, panel } = parts;
  const { now } = reader;
  const isTicket = shown.kind.kind === 'ticket';
  const views = shown.readings.flatMap(({ ticketId }) => asker.view(ticketId) ?? []);
  const all = [...badges.values()];
  const inSight = new Set([...mounts.all()].map(({ ticketId }) => ticketId));
  histories.consider(views.filter(({ ref }) => inSight.has(ref.ticketId)));
  announcer.note(badges, reader);
  const outbox = isTicket ? (views[0]?.outbox ?? []) : [];
  const waiting = outbox.filter(({ state, sendAt }) => state === 'waiting' && now < sendAt);
  for (const { id, plan } of waiting) {
    announcer.say(id, reader.text('badge_announce_waiting', plan.tierName));
  }
  parts.dock.draw(
    {
      summary: !isTicket && views.length > 0 ? summarise(badges) : null,
      outbox,
      notice: noticeOf(
        asker.problem(),
        shown,
        !isTicket && all.length > 0 && all.every(isUnassigned),
        !!parts.page.isTaught,
        reader,
      ),
      announced: announcer.words(),
    },
    reader,
    theme,
  );
  const open = panel.openFor();
  if (open !== null) panel.draw(asker.view(open), reader, theme);
  parts.jump.settle(mounts);
  parts.wake.at(
    shown.againAt,
    asker.nextAt(),
    histories.nextAt(),
    announcer.nextAt(),
    all.some(({ counts }) => counts) ? now + tick : null,
    ...all.map(({ changesAt }) => changesAt),
    ...waiting.map(({ sendAt }) => nextSecond(sendAt, now)),
  );
}
