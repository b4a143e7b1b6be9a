import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../run/root.mjs';

/** The policy of the playground's company, as a file that a person would import. */
export const playgroundMatrixFile = join(root, 'test/playground/request-tracker/matrix.yaml');

export const playgroundMatrix = () => parse(readFileSync(playgroundMatrixFile, 'utf8'));

/** The same policy where the field has Freshdesk's name for it, and Urgent stands above High. */
export const freshdeskMatrix = () =>
  JSON.parse(
    JSON.stringify(playgroundMatrix())
      .replaceAll('"name":"Severity"', '"name":"cf_severity"')
      .replaceAll('"priority":"High","keywords"', '"priority":"Urgent","keywords"'),
  );

/** What the popup is told about the playground's site: words that its Request Tracker knows. */
export const playgroundSite = {
  matrix: playgroundMatrix().name,
  markField: 'Escalation',
  priority: 'High',
};
