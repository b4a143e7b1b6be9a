import type { Text } from '../text.ts';
import type { HelpdeskChoice } from './site-choices.ts';

interface Props {
  readonly helpdesk: HelpdeskChoice | undefined;
  readonly text: Text;
}

/** Says that an adapter was never tried on a live account; nothing where it was. */
export const ReconstructionNote = ({ helpdesk, text }: Props) =>
  helpdesk?.isReconstruction ? (
    <p class="quiet">{text('site_reconstruction', helpdesk.label)}</p>
  ) : null;
