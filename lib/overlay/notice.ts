import type { Reader } from '../../components/badge/badge-words.ts';
import { termText } from '../../components/text.ts';
import type { HelpdeskProblem } from '../domain/helpdesk-problem.ts';
import type { DockView } from './dock.tsx';
import type { PageReading } from './page-reading.ts';

/** What keeps the whole page from being read or judged, in words; null where nothing does. */
export function noticeOf(
  problem: HelpdeskProblem | null,
  { missing, hasGivenUp = false }: PageReading,
  hasNoMatrix: boolean,
  isTaught: boolean,
  { text, formats }: Reader,
): DockView['notice'] {
  if (problem !== null) {
    return {
      title: termText(text, 'problem', problem.kind),
      help: termText(text, 'problem_help', problem.kind),
    };
  }
  if (hasGivenUp) return { title: text('badge_gave_up'), help: '' };
  if (hasNoMatrix) return { title: text('panel_no_matrix'), help: text('panel_no_matrix_help') };
  if (missing === null) return null;
  const facts = missing.map((it) => termText(text, 'fact', it));
  const lost = text('badge_page_missing', new Intl.ListFormat(formats.locale).format(facts));
  const help = isTaught ? `${lost} ${text('panel_point_again')}` : lost;
  return { title: text('badge_page_unreadable'), help };
}
