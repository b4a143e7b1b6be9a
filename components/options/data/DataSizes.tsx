import type { KeptSizes } from '../../../lib/domain/kept/kept-sizes.ts';
import { termText, type Words } from '../../text.ts';

interface Props extends Words {
  readonly kept: KeptSizes;
}

const tenths = (value: number): number => Math.round(value * 10) / 10;

/** A size as people compare it: never zero where there is something. */
function sizeText({ text, formats }: Words, bytes: number): string {
  if (bytes === 0) return text('data_kb', formats.number(0));
  if (bytes < 1e6) return text('data_kb', formats.number(Math.ceil(bytes / 1000)));
  return bytes < 1e9
    ? text('data_mb', formats.number(tenths(bytes / 1e6)))
    : text('data_gb', formats.number(tenths(bytes / 1e9)));
}

/** What is kept: how many records of each kind, and about how large they are. */
export function DataSizes({ kept, text, formats }: Props) {
  const words = { text, formats };
  const total = kept.sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  return (
    <table class="sizes">
      <caption class="quiet">{text('data_caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('data_what')}</th>
          <th scope="col">{text('data_count')}</th>
          <th scope="col">{text('data_size')}</th>
        </tr>
      </thead>
      <tbody>
        {kept.sizes.map(({ kind, count, bytes }) => (
          <tr key={kind}>
            <th scope="row">{termText(text, 'data_kind', kind)}</th>
            <td>{formats.number(count)}</td>
            <td>{sizeText(words, bytes)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {text('data_total')}
          </th>
          <td>{sizeText(words, total)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
