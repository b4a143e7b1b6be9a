import type { Text } from '../text.ts';

interface Props {
  readonly showDemo: () => void;
  readonly text: Text;
}

/** For those who would rather grant nothing: the sample ticket works without any site. */
export const DemoOffer = ({ showDemo, text }: Props) => (
  <>
    <p class="quiet">{text('welcome_demo_help')}</p>
    <p>
      <button type="button" onClick={showDemo}>
        {text('popup_show_demo')}
      </button>
    </p>
  </>
);
