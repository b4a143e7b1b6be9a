import { h } from 'preact';
import type { Drawn, DrawnPart } from '../../lib/domain/view/drawn.ts';
import type { TicketView } from '../../lib/domain/view/views.ts';
import type { WhatIf } from '../../lib/domain/what-if/what-if.ts';
import type { Reader } from '../badge/badge-words.ts';
import type { LiveParts } from '../ticket/LiveParts.tsx';
import { TicketPanel } from '../ticket/TicketPanel.tsx';
import { WhatIfAnswer } from '../what-if/WhatIfAnswer.tsx';
import { WhatIfOffer } from '../what-if/WhatIfOffer.tsx';
import { drawOnce, partTag } from './draw-once.ts';

const part = (name: DrawnPart['part'], clock = 0) => h(partTag, { part: name, clock });

/** The panel of `view` as data, for a page: what changes with time or by a click is left to it. */
export function drawPanel(view: TicketView, reader: Reader): readonly Drawn[] {
  const clocks = view.assessment?.clocks ?? [];
  const live: LiveParts = {
    state: (clock) => part('state', clocks.indexOf(clock)),
    times: (clock) => part('times', clocks.indexOf(clock)),
    age: () => part('age'),
  };
  const choices = view.choices ?? [];
  const { text, formats, now } = reader;
  return drawOnce(
    <TicketPanel
      view={view}
      now={now}
      text={text}
      formats={formats}
      live={live}
      whatIf={
        choices.length > 0 && (
          <WhatIfOffer choices={choices} reader={reader}>
            {part('answer')}
          </WhatIfOffer>
        )
      }
    />,
  );
}

/** What came of a supposition, as data. */
export const drawAnswer = (found: WhatIf, reader: Reader): readonly Drawn[] =>
  drawOnce(<WhatIfAnswer found={found} reader={reader} />);
