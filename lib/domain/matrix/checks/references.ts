import { errorAt, type Finding } from '../finding.ts';
import type { Loose } from '../loose.ts';
import { suggest } from '../nearest.ts';
import type { Path } from '../path.ts';
import type { Matrix } from '../schema.ts';
import { asList, type DefinedNames } from './defined-names.ts';

type Kind = 'calendar' | 'severity' | 'plan' | 'category';

/** Names that nothing in the file defines: calendars, severities, plans, categories. */
export function checkReferences(matrix: Loose<Matrix>, names: DefinedNames): Finding[] {
  const findings: Finding[] = [];
  const known: Record<Kind, readonly string[]> = {
    calendar: names.calendars,
    severity: names.severities,
    plan: names.plans,
    category: names.categories,
  };
  const look = (kind: Kind, name: string | undefined, path: Path) => {
    if (name === undefined || known[kind].includes(name)) return;
    findings.push(errorAt(path, `no ${kind} is called ${name}`, suggest(name, known[kind])));
  };
  const lookAll = (
    kind: Kind,
    value: string | readonly (string | undefined)[] | undefined,
    path: Path,
  ) => {
    if (typeof value === 'string') look(kind, value, path);
    else value?.forEach((name, index) => look(kind, name, [...path, index]));
  };

  matrix.targets?.forEach((target, index) => {
    const at = ['targets', index];
    look('calendar', target?.calendar, [...at, 'calendar']);
    lookAll('severity', target?.severity, [...at, 'severity']);
    lookAll('plan', target?.plan, [...at, 'plan']);
  });
  matrix.reminders?.forEach((reminder, index) =>
    lookAll('severity', reminder?.severity, ['reminders', index, 'severity']),
  );
  matrix.plans?.forEach((plan, index) =>
    look('calendar', plan?.calendar, ['plans', index, 'calendar']),
  );
  matrix.tiers?.forEach((tier, index) => {
    const at = ['tiers', index];
    look('calendar', tier?.calendar, [...at, 'calendar']);
    tier?.channels?.forEach((channel, place) =>
      look('calendar', channel?.calendar, [...at, 'channels', place, 'calendar']),
    );
    tier?.opens?.forEach((trigger, place) => {
      const here = [...at, 'opens', place];
      if (!trigger) return;
      if ('calendar' in trigger) look('calendar', trigger.calendar, [...here, 'calendar']);
      if ('severity' in trigger) lookAll('severity', trigger.severity, [...here, 'severity']);
      if ('category' in trigger) lookAll('category', trigger.category, [...here, 'category']);
    });
  });
  matrix.severities?.forEach((severity, index) =>
    severity?.when?.forEach((rule, place) => {
      if (names.plans.length)
        asList(rule?.plan).forEach((name) =>
          look('plan', name, ['severities', index, 'when', place, 'plan']),
        );
    }),
  );
  for (const [impact, row] of Object.entries(matrix.impactUrgency ?? {}))
    for (const [urgency, name] of Object.entries(row ?? {}))
      look('severity', name, ['impactUrgency', impact, urgency]);
  for (const name of Object.keys(matrix.recognise?.synonyms ?? {}))
    look('category', name, ['recognise', 'synonyms', name]);
  return findings;
}
