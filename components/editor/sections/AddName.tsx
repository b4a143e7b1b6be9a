import { useState } from 'preact/hooks';
import { TextField } from '../../controls/TextField.tsx';

interface Props {
  readonly label: string;
  readonly button: string;
  readonly onAdd: (name: string) => void;
}

/** Adds something by its name; Enter does it too. */
export function AddName({ label, button, onAdd }: Props) {
  const [name, setName] = useState('');
  return (
    <form
      class="ask"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        onAdd(name.trim());
        setName('');
      }}
    >
      <TextField label={label} value={name} onInput={setName} />
      <button type="submit">{button}</button>
    </form>
  );
}
