import { formatTable } from '../../run/demo/table.mjs';

const whole = (number) => Math.round(number).toLocaleString('en');
const times = (number) => `${number < 100 ? number.toFixed(1) : whole(number)} ×`;
const micros = (milliseconds) => {
  const value = milliseconds * 1000;
  return value < 10 ? value.toFixed(3) : whole(value);
};

const operations = ['add', 'between'];

function besideEachOther(engines) {
  const row = ({ name, cases, speed }) => [
    name,
    `${cases.right} of ${cases.expressible}`,
    `${cases.right} of ${cases.all}`,
    cases.rightInUtc,
    ...operations.flatMap((op) => {
      const it = speed[op];
      return it ? [whole(it.perSecond), name === 'ours' ? '' : times(it.ratio)] : ['–', '–'];
    }),
  ];
  const header = [
    'engine',
    'right',
    'of all',
    'host in UTC',
    ...operations.flatMap((op) => [`${op}/s`, 'ours is']),
  ];
  return formatTable(header, engines.map(row));
}

function growing(engines) {
  const spans = engines[0].growth.add.map(({ span }) => span);
  const rows = engines.flatMap(({ name, growth }) =>
    operations.map((op) => [
      `${op}, ${name}`,
      ...spans.map((_, index) => (growth[op] ? micros(growth[op][index].milliseconds) : '–')),
    ]),
  );
  return formatTable(['microseconds', ...spans], rows);
}

const assessing = (assess) =>
  formatTable(
    ['tickets', 'a second', 'with because'],
    assess.map((it) => [whole(it.tickets), whole(it.perSecond), whole(it.perSecondWithBecause)]),
  );

const underneath = (zones) =>
  formatTable(
    ['nanoseconds', 'date-fns', 'our index'],
    zones.map((it) => [it.what, whole(it.dateFns), whole(it.ours)]),
  );

/** What `benchEngine` measured, for people. */
export const engineTables = ({ engines, assess, zones }) =>
  [
    'Published calendar cases: right of those it can be told, of all, and with the host in UTC;\n' +
      '  operations a second, and how many times faster ours is, on the cases that it gets right',
    besideEachOther(engines),
    'How time grows with the span',
    growing(engines),
    'assess: four clocks, a business calendar, twenty events a ticket',
    assessing(assess),
    'Europe/Berlin, by date-fns with @date-fns/tz and by our index over it',
    underneath(zones),
  ]
    .map((part, index) => (index % 2 === 0 ? `\n  ${part}\n` : part))
    .join('\n');
