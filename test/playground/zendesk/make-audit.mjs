// What happened to a ticket at one instant, and its parts.

/** Zendesk writes whole seconds. */
export const whole = (at) => Math.floor(at / 1000) * 1000;

export const create = (name, value) => ({ type: 'Create', field_name: name, value });
export const change = (name, before, value, more = {}) => ({
  type: 'Change',
  field_name: name,
  previous_value: before,
  value,
  ...more,
});
export const comment = (text, isPublic, author) => ({
  type: 'Comment',
  body: text,
  public: isPublic,
  author_id: author,
});

let lastAudit = 2_127_301_000;
/** Numbers its events, too: they grow with time. */
export function makeAudit(at, author, events, channel = 'web') {
  lastAudit += 20;
  return {
    id: lastAudit,
    at: whole(at),
    author,
    channel,
    events: events.map((event, place) => ({ id: lastAudit + place + 1, ...event })),
  };
}
