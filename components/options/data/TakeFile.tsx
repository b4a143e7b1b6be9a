import { useState } from 'preact/hooks';
import {
  countParts,
  importParts,
  parseDataFile,
  type Importable,
  type ImportPart,
} from '../../../lib/domain/kept/data-file.ts';
import { CheckBox } from '../../controls/CheckBox.tsx';
import { Failure } from '../../controls/Failure.tsx';
import { Field } from '../../controls/Field.tsx';
import { useTask } from '../../controls/use-task.ts';
import { plural, reasonText, termText, type Words } from '../../text.ts';
import type { DataActions, TakenIn } from './data-actions.ts';

interface Props extends Words {
  readonly take: DataActions['take'];
}

/** Takes a file of everything in: what is in it is shown first, and taken in by a click. */
export function TakeFile({ take, text, formats }: Props) {
  const [file, setFile] = useState<Importable | null>(null);
  const [parts, setParts] = useState<readonly ImportPart[]>([]);
  const [taken, setTaken] = useState<TakenIn | null>(null);
  const reading = useTask(async (chosen: File) => {
    setFile(null);
    setTaken(null);
    const read = parseDataFile(await chosen.text());
    if (!read.ok) throw new Error(reasonText(text, formats, read.error));
    const counts = countParts(read.value);
    setParts(importParts.filter((part) => counts[part] > 0));
    setFile(read.value);
  });
  const taking = useTask(async (chosen: Importable) => {
    setTaken(await take(chosen, parts));
    setFile(null);
  });
  const counts = file && countParts(file);
  return (
    <>
      <Field label={text('data_take')} hint={text('data_take_hint')}>
        {(described) => (
          <input
            {...described}
            type="file"
            accept=".json"
            onChange={(event) => {
              const input = event.currentTarget;
              const chosen = input.files?.[0];
              // The same file may be chosen again once it is mended.
              if (chosen) void reading.run(chosen).then(() => (input.value = ''));
            }}
          />
        )}
      </Field>
      <Failure failure={reading.failure ?? taking.failure} text={text} />
      {file && counts && (
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault();
            if (parts.length > 0) void taking.run(file);
          }}
        >
          <fieldset>
            <legend>{text('data_take_parts')}</legend>
            {importParts.map((part) => (
              <CheckBox
                key={part}
                label={text(
                  'data_take_part',
                  termText(text, 'data_part', part),
                  formats.number(counts[part]),
                )}
                checked={parts.includes(part)}
                onChange={(isWanted) =>
                  setParts(
                    importParts.filter((it) => (it === part ? isWanted : parts.includes(it))),
                  )
                }
              />
            ))}
          </fieldset>
          <p>
            <button type="submit" aria-disabled={taking.isBusy || parts.length === 0}>
              {text('data_take_do')}
            </button>
          </p>
        </form>
      )}
      <div role="status" class="stack">
        {taken && (
          <p>
            {[
              plural(text, formats, 'data_taken_entries', taken.entries),
              plural(text, formats, 'data_taken_matrices', taken.matrices),
              plural(text, formats, 'data_taken_settings', taken.settings),
            ].join(' ')}
          </p>
        )}
        {taken && taken.left.length > 0 && <p>{text('data_taken_left', taken.left.join(', '))}</p>}
        {taken && taken.refused.length > 0 && (
          <ul class="reasons">
            {taken.refused.map((why) => (
              <li key={why}>{why}</li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
