// The lock file must let everybody install: every platform's binary in it, nothing run at install,
// no address of a particular registry.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StepFailure } from './report.mjs';
import { root } from './root.mjs';

/** What is wrong with a lock file's `packages`, one sentence each. */
export function lockProblems(packages) {
  const problems = [];
  for (const [path, entry] of Object.entries(packages)) {
    if (path === '') continue;
    if (entry.resolved)
      problems.push(`${path} has "resolved": set omit-lockfile-registry-resolved`);
    if (entry.hasInstallScript) problems.push(`${path} runs a script when it is installed`);
    if (!entry.integrity && !entry.link) problems.push(`${path} has no integrity`);
    for (const name of Object.keys(entry.optionalDependencies ?? {}))
      if (!packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`])
        problems.push(`${path} wants ${name}, which is not in the lock file`);
  }
  return problems;
}

export function checkLock() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const problems = lockProblems(packages);
  if (problems.length > 0)
    throw new StepFailure('package-lock.json is not portable', problems.join('\n'));
  return { passed: 1, note: `${Object.keys(packages).length - 1} packages, no install script` };
}
