import { describe, expect, test } from 'vitest';
import { parseListColumns } from '../../../../lib/helpdesks/request-tracker/list-columns.ts';
import { boundText, textOfHtml } from '../../../../lib/helpdesks/request-tracker/plain-text.ts';
import {
  formatPriority,
  parsePriority,
} from '../../../../lib/helpdesks/request-tracker/priority.ts';

describe('columns of a list', () => {
  const columns = (format: string) => Object.fromEntries(parseListColumns(format));

  test('are found in the format that RT ships, over two rows', () => {
    const link = '<a href="__WebPath__/Ticket/Display.html?id=__id__">';
    const format = `'<b>${link}__id__</a></b>/TITLE:#', '<b>${link}__Subject__</a></b>/TITLE:Subject', Status, QueueName, Owner, '__NEWLINE__', '__NBSP__', '<small>__Requestors__</small>', Priority`;
    expect(columns(format)).toEqual({
      subject: { row: 0, cell: 1 },
      status: { row: 0, cell: 2 },
      group: { row: 0, cell: 3 },
      priority: { row: 1, cell: 2 },
    });
  });

  test('are found whatever their titles say, in quotes of either kind', () => {
    expect(
      columns(`"__Subject__/TITLE:Betreff, kurz", 'it\\'s __QueueName__', ExtendedStatus`),
    ).toEqual({
      subject: { row: 0, cell: 0 },
      group: { row: 0, cell: 1 },
      status: { row: 0, cell: 2 },
    });
  });

  test('a custom field that is called Status is not the status', () => {
    expect(columns(`'__CustomField.{Status}__', CustomField.{Priority}, Subject`)).toEqual({
      subject: { row: 0, cell: 2 },
    });
  });

  test.each(['', "'", '__', 'NEWLINE', '\\'])('nothing is found in %j', (format) => {
    expect(columns(format)).toEqual({});
  });
});

describe('the text of a message', () => {
  test('keeps paragraphs and decodes entities', () => {
    expect(
      boundText(textOfHtml('<p>Hi &amp; bye,</p><p>1&nbsp;&lt; 2 &#233; &#x1F600; &nope;</p>')),
    ).toBe('Hi & bye,\n1 < 2 é 😀 &nope;');
  });

  test('leaves styles and scripts out', () => {
    expect(boundText(textOfHtml('<style>p{}</style><script>alert(1)</script >x<br>y'))).toBe(
      'x\ny',
    );
  });

  test('keeps a sign that begins no tag, and drops half a tag', () => {
    expect(textOfHtml('a < b <!-- note --> c <b>d</b> <i')).toBe('a < b  c d ');
  });

  test('is bounded', () => {
    expect(boundText('a'.repeat(30_000))).toHaveLength(20_000);
  });

  test('of a hostile megabyte is made in linear time', () => {
    const hostile = [
      '<'.repeat(500_000),
      '<script>'.repeat(60_000),
      '&#'.repeat(500_000),
      '<br'.repeat(300_000),
      '<b>'.repeat(300_000),
    ];
    // In squared time none of them would end within the test's own.
    for (const html of hostile) expect(textOfHtml(html).length).toBeLessThanOrEqual(html.length);
  });
});

describe('priorities', () => {
  test.each([
    ['0', 'Low'],
    ['50', 'Medium'],
    ['100', 'High'],
    ['20', '20'],
    ['-5', '-5'],
  ])('%s is %s, and back again', (number, word) => {
    expect(formatPriority(number)).toBe(word);
    expect(parsePriority(word)).toBe(Number(number));
  });

  test('an unknown word is no priority', () => {
    expect(parsePriority('urgent')).toBeNull();
    expect(parsePriority('')).toBeNull();
  });
});
