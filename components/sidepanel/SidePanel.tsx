import type { ComponentProps } from 'preact';
import type { CaseActions } from '../case/case-actions.ts';
import { CasePart } from '../case/CasePart.tsx';
import type { CaptureActions, CaptureState } from '../capture/capture-state.ts';
import { CaptureScreen } from '../capture/CaptureScreen.tsx';
import { Popup } from '../popup/Popup.tsx';

interface Props extends ComponentProps<typeof Popup> {
  readonly captured: CaptureState;
  readonly capturing: CaptureActions;
  readonly cases: CaseActions;
  readonly newId: () => string;
}

/** The side panel: what the popup shows of the tab in front, and the review of a captured page in its place. */
export const SidePanel = ({ captured, capturing, cases, newId, ...popup }: Props) =>
  captured.kind === 'none' ? (
    <Popup
      {...popup}
      drawCase={({ ref, readAt }) => (
        <CasePart
          ticket={ref}
          readAt={readAt}
          now={popup.now}
          newId={newId}
          actions={cases}
          text={popup.text}
          formats={popup.formats}
        />
      )}
    />
  ) : (
    <main class="popup">
      <div class="bar">
        <h1 class="brand">{popup.text('extension_name')}</h1>
      </div>
      <CaptureScreen
        state={captured}
        actions={capturing}
        text={popup.text}
        formats={popup.formats}
      />
    </main>
  );
