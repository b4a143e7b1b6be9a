interface Props {
  readonly label: string;
  readonly onDismiss: () => void;
}

/** A button that takes away what it stands in. */
export const Dismiss = ({ label, onDismiss }: Props) => (
  <button type="button" class="dismiss" aria-label={label} title={label} onClick={onDismiss}>
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="M4 4l8 8M12 4l-8 8" fill="none" stroke="currentColor" stroke-width="1.75" />
    </svg>
  </button>
);
