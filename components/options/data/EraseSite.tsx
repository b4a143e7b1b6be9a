import { useState } from 'preact/hooks';
import { isOwnCase } from '../../../lib/domain/customer/own-case.ts';
import { SelectField } from '../../controls/SelectField.tsx';
import { EraseButton } from '../../controls/EraseButton.tsx';
import type { Text } from '../../text.ts';
import { WhatGoes } from './WhatGoes.tsx';

interface Props {
  /** Everything of which something is kept. */
  readonly origins: readonly string[];
  /** Sites that an organisation put there to stay. */
  readonly locked: readonly string[];
  readonly onErase: (origin: string) => Promise<void>;
  readonly text: Text;
}

/** Erases what is kept of one helpdesk, or of the user's own cases. */
export function EraseSite({ origins, locked, onErase, text }: Props) {
  const [chosen, setChosen] = useState('');
  const origin = origins.includes(chosen) ? chosen : (origins[0] ?? '');
  if (origin === '') return <p class="quiet">{text('data_no_sites')}</p>;
  const isOwn = isOwnCase({ origin });
  const isLocked = locked.includes(origin);
  return (
    <div class="stack">
      <SelectField
        label={text('data_site')}
        value={origin}
        choices={origins.map((it) => ({
          value: it,
          label: isOwnCase({ origin: it }) ? text('data_kind_own_cases') : it,
        }))}
        onChange={setChosen}
      />
      {isLocked && <p class="quiet">{text('data_site_locked')}</p>}
      <EraseButton
        key={origin}
        label={isOwn ? text('data_erase_own') : text('data_erase_site', origin)}
        question={
          <WhatGoes
            goes={text(
              isOwn ? 'data_goes_own' : isLocked ? 'data_goes_locked_site' : 'data_goes_site',
            )}
            stays={text(
              isOwn ? 'data_stays_own' : isLocked ? 'data_stays_locked_site' : 'data_stays_site',
            )}
            text={text}
          />
        }
        onErase={() => onErase(origin)}
        text={text}
      />
    </div>
  );
}
