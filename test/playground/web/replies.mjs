// What a playground answers with. Each reply names the evidence that it rests on, and its grade.

/**
 * @typedef {{ source: string, grade: 'A' | 'B' | 'C' }} Evidence what says that the product answers
 *   so. A: three independent sources, or the maker's own and one more. B: two, or one dated live
 *   check. C: one source, or an inference.
 * @typedef {{ status: number, headers: Record<string, string | string[]>, body: string | Buffer }} Reply
 */

const evidenceHeader = ({ source, grade }) => ({
  'x-evidence': `${source.replace(/[^\x20-\x7e]/g, '?')}; grade=${grade}`,
});

/** @returns {Reply} */
export const json = (evidence, value, { status = 200, headers = {} } = {}) => ({
  status,
  headers: {
    'content-type': 'application/json; charset=utf-8',
    ...evidenceHeader(evidence),
    ...headers,
  },
  body: JSON.stringify(value),
});

/** A page; its first line says that it is a reconstruction. @returns {Reply} */
export const html = (evidence, text, { status = 200, headers = {} } = {}) => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', ...evidenceHeader(evidence), ...headers },
  body: text.replace(
    /^(?:<!doctype html>)?/i,
    `<!doctype html>\n<!-- reconstructed from: ${evidence.source.replaceAll('--', '–')} (grade ${evidence.grade}) -->\n`,
  ),
});

/** @returns {Reply} */
export const text = (
  evidence,
  value,
  { status = 200, type = 'text/plain', headers = {} } = {},
) => ({
  status,
  headers: { 'content-type': `${type}; charset=utf-8`, ...evidenceHeader(evidence), ...headers },
  body: value,
});

/** @returns {Reply} */
export const redirect = (evidence, location, headers = {}) => ({
  status: 302,
  headers: { location, ...evidenceHeader(evidence), ...headers },
  body: '',
});

/** Text that stands in markup or in an attribute's quotes. */
export const escape = (value) =>
  String(value).replace(
    /[&<>"']/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign],
  );
