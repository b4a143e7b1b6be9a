import { longestText } from '../ticket/limits.ts';
import type { TicketRef } from '../ticket/ticket.ts';
import { isPlausible, type Instant } from '../time/instant.ts';
import {
  figuresStatuses,
  type CaseFigures,
  type FiguresStatus,
  type TierCall,
} from './case-figures.ts';

/** Figures as they are kept: without names of fields, which would cost more than the figures. */
export type PackedFigures = readonly unknown[];

const mostCalls = 20;

/** `figures` as they are kept. */
export const packFigures = (it: CaseFigures): PackedFigures => [
  1,
  it.openedAt,
  it.status,
  it.since,
  it.tier,
  it.channel,
  it.lead,
  it.severity,
  it.category,
  it.organization,
  it.resolvedAt,
  it.resolutionDueAt,
  it.recurrences,
  it.actions,
  it.skippedTier1,
  ...it.calls.flatMap((call) => [call.tier, call.calledAt, call.dueAt, call.acknowledgedAt]),
];

const isText = (value: unknown): value is string | null =>
  value === null || (typeof value === 'string' && value.length <= longestText);
const isInstant = (value: unknown): value is Instant =>
  typeof value === 'number' && isPlausible(value);
const isMoment = (value: unknown): value is Instant | null => value === null || isInstant(value);
const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 1e6;
const isStatus = (value: unknown): value is FiguresStatus =>
  figuresStatuses.some((status) => status === value);

function unpackCalls(parts: readonly unknown[]): readonly TierCall[] | null {
  if (parts.length % 4 !== 0 || parts.length > 4 * mostCalls) return null;
  const calls: TierCall[] = [];
  for (let at = 0; at < parts.length; at += 4) {
    const [tier, calledAt, dueAt, acknowledgedAt] = parts.slice(at, at + 4);
    if (!isCount(tier) || !isInstant(calledAt) || !isMoment(dueAt) || !isMoment(acknowledgedAt))
      return null;
    calls.push({ tier, calledAt, dueAt, acknowledgedAt });
  }
  return calls;
}

/**
 * What `packFigures` made of a case of `ref`; null for anything else. Checked by hand: a schema takes
 * longer over fifty thousand of them than a page may take to open.
 */
export function unpackFigures(ref: TicketRef, packed: unknown): CaseFigures | null {
  if (!Array.isArray(packed) || packed[0] !== 1) return null;
  const parts: readonly unknown[] = packed;
  const [, openedAt, status, since, tier, channel, lead, severity, category, organization] = parts;
  const [resolvedAt, resolutionDueAt, recurrences, actions, skippedTier1] = parts.slice(10, 15);
  const calls = unpackCalls(parts.slice(15));
  const isSkipped = skippedTier1 === null || typeof skippedTier1 === 'boolean';
  if (!isInstant(openedAt) || !isStatus(status) || !isInstant(since) || !isCount(tier)) return null;
  if (!isText(channel) || !isText(lead) || !isText(severity)) return null;
  if (!isText(category) || !isText(organization) || !isMoment(resolvedAt)) return null;
  if (!isMoment(resolutionDueAt) || !isCount(recurrences) || !isCount(actions)) return null;
  if (!isSkipped || calls === null) return null;
  return {
    ref,
    openedAt,
    status,
    since,
    tier,
    channel,
    lead,
    severity,
    category,
    organization,
    calls,
    resolvedAt,
    resolutionDueAt,
    recurrences,
    actions,
    skippedTier1,
  };
}
