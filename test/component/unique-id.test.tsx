import { render } from 'preact';
import { expect, test } from 'vitest';
import { Field } from '../../components/controls/Field.tsx';

const named = (name: string) => (
  <Field label={name}>{(described) => <input {...described} />}</Field>
);

test('fields that come later, at another depth, share no id with those that are there', async () => {
  const root = document.createElement('div');
  document.body.append(root);
  const draw = (deep: boolean) =>
    render(
      <main>
        {deep && (
          <section>
            <ul>
              <li>{named('Matrix')}</li>
              <li>{named('Zone')}</li>
            </ul>
          </section>
        )}
        <section>{named('Search')}</section>
      </main>,
      root,
    );
  draw(false);
  draw(true);
  const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
  expect(ids).toHaveLength(3);
  expect(new Set(ids).size).toBe(3);
});
