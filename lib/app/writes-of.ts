import { reconstructionOf } from '../domain/assignment/reconstruction.ts';
import type { Write } from '../domain/plan/plan.ts';
import type { WorkingSite } from './known-ticket.ts';

/** What may be written on a site: nothing where that was never tried. */
export const writesOf = ({ site, api }: WorkingSite): readonly Write['kind'][] =>
  reconstructionOf(site, api) === 'untried' ? [] : api.writes;
