import { termText, type Text } from '../../text.ts';
import type { Cell, Column, Row } from './grid.ts';
import type { TargetNames } from './TargetFields.tsx';

type Names = Pick<TargetNames, 'severities' | 'plans' | 'tiers'>;

/** What a column times, with its tier. */
export function columnName({ metric, tier }: Column, { tiers }: Names, text: Text): string {
  const name = termText(text, 'metric', metric);
  if (tier === null) return name;
  return text('targets_of_tier', name, tiers.find(({ level }) => level === tier)?.name ?? tier);
}

/** Whom a row is for. */
export function rowName({ plan, severity }: Row, { severities, plans }: Names, text: Text) {
  return {
    plan:
      plan === null
        ? text('targets_every_plan')
        : (plans.find((it) => it.value === plan)?.label ?? plan),
    severity:
      severity === null
        ? text('targets_every_severity')
        : (severities.find((it) => it.value === severity)?.label ?? severity),
  };
}

/** A cell as a line, such as `Resolution · Critical · Gold`. */
export function cellName(cell: Cell, names: Names, text: Text): string {
  const { plan, severity } = rowName(cell, names, text);
  return [columnName(cell, names, text), severity, ...(names.plans.length > 0 ? [plan] : [])].join(
    ' · ',
  );
}
