import { useEffect, useState } from 'preact/hooks';
import type { Erasure } from '../../../lib/domain/kept/erasure.ts';
import type { KeptSizes } from '../../../lib/domain/kept/kept-sizes.ts';
import type { Preferences } from '../../../lib/domain/preferences.ts';
import type { Directory } from '../../../lib/domain/view/views.ts';
import { Failure } from '../../controls/Failure.tsx';
import { useTask } from '../../controls/use-task.ts';
import { EraseButton } from '../../controls/EraseButton.tsx';
import { plural, type Words } from '../../text.ts';
import type { DataActions } from './data-actions.ts';
import { DataSizes } from './DataSizes.tsx';
import { EraseCustomer } from './EraseCustomer.tsx';
import { EraseSite } from './EraseSite.tsx';
import { TakeFile } from './TakeFile.tsx';
import { WhatGoes } from './WhatGoes.tsx';

interface Props extends Words {
  readonly directory: Directory | null;
  /** Null until the worker told them. */
  readonly preferences: Preferences | null;
  /** Only the worker writes: without it nothing can be erased or taken in. */
  readonly hasWorker: boolean;
  readonly actions: DataActions;
}

/** What is kept in this browser: how much, as one file, and how it is erased. */
export function DataPart({ directory, preferences, hasWorker, actions, text, formats }: Props) {
  const words = { text, formats };
  const [kept, setKept] = useState<KeptSizes | null>(null);
  const [said, setSaid] = useState('');
  const measuring = useTask(async () => setKept(await actions.sizes()));
  const saving = useTask(actions.save);
  // Whatever changed the directory may have changed what is kept.
  useEffect(() => void measuring.run(), [directory?.savedAt]);
  const erase = async (what: Erasure) => {
    setSaid('');
    const tickets = await actions.erase(what);
    setSaid(
      what.kind === 'customer'
        ? plural(text, formats, 'data_erased_tickets', tickets)
        : text('data_erased'),
    );
    await measuring.run();
  };
  const sites = directory?.sites.map(({ origin }) => origin) ?? [];
  const origins = [...new Set([...sites, ...(kept?.origins ?? [])])].sort();
  return (
    <section class="stack" id="data" tabIndex={-1} aria-label={text('data_title')}>
      <h2>{text('data_title')}</h2>
      <p>{text('data_help')}</p>
      {preferences && (
        <p>
          {plural(text, formats, 'data_keep', preferences.keepDays)}{' '}
          {directory?.policy?.locked.includes('keepDays') ? (
            text('policy_locked')
          ) : (
            <a href="#hours">{text('data_keep_change')}</a>
          )}
        </p>
      )}
      {kept && <DataSizes kept={kept} {...words} />}
      <Failure failure={measuring.failure} text={text} />
      <div class="stack card">
        <h3>{text('data_file')}</h3>
        <p class="quiet">{text('data_file_help')}</p>
        <p>
          <button type="button" aria-disabled={saving.isBusy} onClick={() => void saving.run()}>
            {text('data_save')}
          </button>
        </p>
        <Failure failure={saving.failure} text={text} />
        {hasWorker && (
          <TakeFile
            take={async (file, parts) => {
              const taken = await actions.take(file, parts);
              await measuring.run();
              return taken;
            }}
            {...words}
          />
        )}
      </div>
      {hasWorker && (
        <div class="stack card divided">
          <div>
            <h3>{text('data_erase')}</h3>
            <p role="status">{said}</p>
          </div>
          <EraseSite
            origins={origins}
            locked={Object.keys(directory?.policy?.sites ?? {})}
            onErase={(origin) => erase({ kind: 'site', origin })}
            text={text}
          />
          <EraseCustomer
            find={actions.customers}
            onErase={(customer) => erase({ kind: 'customer', customer })}
            {...words}
          />
          <EraseButton
            label={text('data_erase_all')}
            question={
              <WhatGoes goes={text('data_goes_all')} stays={text('data_stays_all')} text={text} />
            }
            onErase={() => erase({ kind: 'everything' })}
            text={text}
          />
        </div>
      )}
    </section>
  );
}
