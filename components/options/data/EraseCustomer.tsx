import { useState } from 'preact/hooks';
import type { Customer, FoundCustomers } from '../../../lib/domain/kept/customer.ts';
import { Failure } from '../../controls/Failure.tsx';
import { TextField } from '../../controls/TextField.tsx';
import { useTask } from '../../controls/use-task.ts';
import { EraseButton } from '../../controls/EraseButton.tsx';
import { plural, termText, type Words } from '../../text.ts';
import { WhatGoes } from './WhatGoes.tsx';

interface Props extends Words {
  readonly find: (query: string) => Promise<FoundCustomers>;
  /** Gives how many tickets were erased. */
  readonly onErase: (customer: Customer) => Promise<void>;
}

/** Finds a customer among what is kept, and erases what is kept of them. */
export function EraseCustomer({ find, onErase, text, formats }: Props) {
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<FoundCustomers | null>(null);
  const finding = useTask(async (name: string) => setFound(await find(name)));
  const count = (tickets: number) => plural(text, formats, 'data_tickets', tickets);
  return (
    <div class="stack">
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (query.trim() !== '') void finding.run(query);
        }}
      >
        <TextField
          type="search"
          label={text('data_customer')}
          hint={text('data_customer_hint')}
          value={query}
          onInput={(next) => {
            setQuery(next);
            setFound(null);
          }}
        />
        <p>
          <button type="submit" aria-disabled={finding.isBusy || query.trim() === ''}>
            {text('data_find')}
          </button>
        </p>
      </form>
      <Failure failure={finding.failure} text={text} />
      <p role="status" class="quiet">
        {found && plural(text, formats, 'data_found', found.customers.length)}{' '}
        {found?.isMore === true && text('data_found_more')}
      </p>
      {found && found.customers.length > 0 && (
        <ul class="plain">
          {found.customers.map(({ kind, name, tickets }) => (
            <li key={`${kind} ${name}`} class="card stack">
              <p>
                <strong>{name}</strong> · {termText(text, 'data_customer', kind)} · {count(tickets)}
              </p>
              <EraseButton
                label={text('data_erase_customer', name)}
                question={
                  <WhatGoes
                    goes={text('data_goes_customer', count(tickets))}
                    stays={text('data_stays_customer')}
                    text={text}
                  />
                }
                onErase={async () => {
                  await onErase({ kind, name });
                  setFound(await find(query));
                }}
                text={text}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
