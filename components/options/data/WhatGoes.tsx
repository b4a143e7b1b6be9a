import type { Text } from '../../text.ts';

interface Props {
  readonly goes: string;
  readonly stays: string;
  readonly text: Text;
}

/** What an erasure takes, and what it leaves. */
export const WhatGoes = ({ goes, stays, text }: Props) => (
  <>
    <p>
      <strong>{text('data_goes')}</strong> {goes}
    </p>
    <p>
      <strong>{text('data_stays')}</strong> {stays}
    </p>
    <p>{text('data_no_way_back')}</p>
  </>
);
