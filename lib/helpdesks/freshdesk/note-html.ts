const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A plain text as the HTML that Freshdesk keeps of a note: nothing in it is markup. */
export const noteHtml = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map((line) => {
      const escaped = line.replace(/[&<>"']/g, (found) => escapes[found] ?? found);
      return `<div>${escaped === '' ? '<br>' : escaped}</div>`;
    })
    .join('');
