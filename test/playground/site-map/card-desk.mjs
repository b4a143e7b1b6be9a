// In German: cards that are no links, numbers in attributes, dates such as 20.11.2026 14:05.
import { escapeText } from './escape-text.mjs';

const hour = 3_600_000;
const titles = [
  'Drucker im 3. Stock druckt nicht',
  'Telefonanlage: kein Freizeichen',
  'Passwort zurücksetzen',
  'Rechnung fehlt',
  'Neue Durchwahl',
];
const words = ['Neu', 'In Bearbeitung', 'Wartet auf Kunde', 'Erledigt', 'Neu'];
const levels = ['niedrig', 'mittel', 'hoch', 'mittel', 'hoch'];

const parts = (at) =>
  Object.fromEntries(
    new Intl.DateTimeFormat('de-DE', {
      timeZone: 'Europe/Berlin',
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );

const date = (at) => {
  const { day, month, year, hour: hours, minute } = parts(at);
  return `${day}.${month}.${year} ${hours}:${minute}`;
};

const frame = (title, body) => `<!doctype html><html lang="de"><title>${title}</title>
<style>body{font:14px sans-serif;margin:24px;background:#20262b;color:#eee}
.karten{display:grid;gap:12px;grid-template-columns:repeat(auto-fill,minmax(240px,1fr))}
.karte{border:1px solid #667;padding:12px}</style>
<body><div class="kopf">Hilfe-Portal</div>${body}</body></html>`;

const card = ({
  id,
  title,
  status,
  level,
  createdAt,
}) => `<div class="karte" data-vorgang-id="${id}" role="link" tabindex="0">
<h3>${escapeText(title)}</h3><p><span class="marke">${status}</span> <span class="stufe">${level}</span></p>
<p>Erstellt: <time>${date(createdAt)}</time></p></div>`;

const ticket = ({ id, title, status, level, createdAt }, isRedesigned) =>
  `<div class="vorgang">
<div class="titelzeile"><span class="nr">Vorgang ${id}</span> <strong class="titel">${escapeText(title)}</strong></div>
<dl>${isRedesigned ? '' : `<dt>Status:</dt><dd>${status}</dd>`}<dt>Dringlichkeit:</dt><dd><select><option>niedrig<option>mittel<option>hoch</select></dd>
<dt>Erstellt am:</dt><dd>${date(createdAt)} Uhr</dd></dl></div>`.replace(
    `<option>${level}`,
    `<option selected>${level}`,
  );

export function cardDesk(now) {
  const tickets = titles.map((title, at) => ({
    id: String(4711 + at),
    title,
    status: words[at] ?? '',
    level: levels[at] ?? '',
    createdAt: Math.floor((now - (at + 2) * hour) / 60_000) * 60_000,
  }));
  return {
    tickets,
    list: '/index.php?seite=liste',
    ticket: (id) => `/index.php?seite=vorgang&nr=${id}`,
    page(url, isRedesigned) {
      if (url.pathname !== '/index.php') return null;
      const page = url.searchParams.get('seite');
      if (page === 'liste')
        return frame(
          'Vorgänge',
          `<h2>Offene Vorgänge</h2><div class="karten">${tickets.map(card).join('')}</div>`,
        );
      const found = tickets.find(({ id }) => id === url.searchParams.get('nr'));
      return page === 'vorgang' && found ? frame('Vorgang', ticket(found, isRedesigned)) : null;
    },
  };
}
