import { standardNotifications } from '../deadlines/notification-settings.ts';
import { isSameValue } from '../edit/same-value.ts';
import { standardPreferences, type Preferences } from '../preferences.ts';
import type { Policy, PolicySettings } from './policy.ts';
import { policyFields, type PolicyField } from './policy-fields.ts';

function settingsOf(preferences: Preferences): PolicySettings {
  const { timeZone, displayZone = null, hours, keepDays } = preferences;
  const { notifications = standardNotifications } = preferences;
  const { kinds, quiet, mine } = notifications;
  return {
    timeZone,
    displayZone,
    hours,
    keepDays,
    noticeKinds: kinds,
    quietHours: quiet,
    mineOnly: mine !== undefined,
  };
}

const differing = (a: PolicySettings, b: PolicySettings): readonly PolicyField[] =>
  policyFields.filter((field) => !isSameValue(a[field], b[field]));

const pick = (from: PolicySettings, fields: readonly PolicyField[]): Partial<PolicySettings> =>
  Object.fromEntries(fields.map((field) => [field, from[field]]));

/** `settings` as preferences; the user's names are those of `own`. */
function preferencesOf(settings: PolicySettings, own: Preferences): Preferences {
  const { timeZone, displayZone, hours, keepDays } = settings;
  const { noticeKinds: kinds, quietHours: quiet, mineOnly } = settings;
  const mine = mineOnly ? { mine: own.notifications?.mine ?? [] } : {};
  const notifications = { kinds, quiet, ...mine };
  const isUnset =
    own.notifications === undefined && isSameValue(notifications, standardNotifications);
  return {
    timeZone,
    hours,
    keepDays,
    ...(displayZone !== null && { displayZone }),
    ...(!isUnset && { notifications }),
  };
}

/** What the user set: what is not as it comes, and what was changed to that on purpose. */
const chosenIn = (own: Preferences): readonly PolicyField[] => {
  const changed = differing(settingsOf(own), settingsOf(standardPreferences));
  return policyFields.filter((it) => changed.includes(it) || own.chosen?.includes(it));
};

/** What cannot be changed. */
export const lockedFields = ({ lock }: Policy): readonly PolicyField[] =>
  policyFields.filter((field) => field in lock);

/** What counts: what is locked, else what the user set, else the organisation's default. */
export function preferencesInForce(policy: Policy, own: Preferences): Preferences {
  const chosen = pick(settingsOf(own), chosenIn(own));
  const settings = { ...settingsOf(own), ...policy.default, ...chosen, ...policy.lock };
  return preferencesOf(settings, own);
}

/** Locked fields that `next` would change. */
export function refusedFields(
  policy: Policy,
  own: Preferences,
  next: Preferences,
): readonly PolicyField[] {
  const changed = differing(settingsOf(preferencesInForce(policy, own)), settingsOf(next));
  return lockedFields(policy).filter((field) => changed.includes(field));
}

/**
 * What is kept of `next`, which somebody made of what counted: what was changed, as the user's own. What
 * is locked or came from the organisation stays as the user had it, for the day on which the policy goes.
 */
export function preferencesToKeep(
  policy: Policy,
  own: Preferences,
  next: Preferences,
): Preferences {
  const locked = lockedFields(policy);
  const changed = differing(settingsOf(preferencesInForce(policy, own)), settingsOf(next));
  const mine = policyFields.filter((it) => changed.includes(it) && !locked.includes(it));
  const settings = { ...settingsOf(own), ...pick(settingsOf(next), mine) };
  const kept = preferencesOf(settings, next.notifications === undefined ? own : next);
  const hasDefault = (field: PolicyField) => field in policy.default;
  const chosen = policyFields.filter(
    (it) => own.chosen?.includes(it) || (mine.includes(it) && hasDefault(it)),
  );
  return chosen.length > 0 ? { ...kept, chosen } : kept;
}
