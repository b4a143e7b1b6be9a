const paths = {
  check: 'M3 8.5 6.5 12 13 4.5',
  clock: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Zm0 3v3l2.2 1.8',
  risk: 'M8 2.2 14.3 13.5H1.7ZM8 6.5v3M8 11.6v.2',
  breach: 'M5.2 2h5.6L14 5.2v5.6L10.8 14H5.2L2 10.8V5.2ZM8 5v3.6M8 11v.2',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  late: 'M2 9l3 3 5.5-6.5M13.5 3.5v5M13.5 11.4v.2',
  empty: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11Z',
  words: 'M2.5 3.5h11v7h-6L4.5 13v-2.5h-2Z',
  none: 'M3.5 8h9',
  up: 'M3.5 12.5 8 8l4.5 4.5M3.5 7.5 8 3l4.5 4.5',
  question: 'M5.5 6a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.6M8 12.4v.2',
} as const;

export type IconName = keyof typeof paths;

/** A line drawing in the colour of its text. Hidden from screen readers: the words beside it say it. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <path
      d={paths[name]}
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
);
