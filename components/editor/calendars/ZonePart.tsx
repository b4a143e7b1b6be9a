import { isTimeZone } from '../../../lib/domain/time/zone-name.ts';
import type { Instant } from '../../../lib/domain/time/instant.ts';
import type { Words } from '../../text.ts';
import { textIn, type Part } from '../part/part.ts';
import { TextPart } from '../part/TextPart.tsx';

interface Props extends Words {
  readonly part: Part;
  readonly label?: string;
  readonly now: Instant;
}

/** A zone: typing any part of its name offers those that match; what time it is there stands below. */
export function ZonePart({ part, label, now, text, formats }: Props) {
  const zone = textIn(part.value);
  return (
    <TextPart
      part={part}
      label={label ?? text('options_hours_zone')}
      hint={
        isTimeZone(zone)
          ? text('cal_zone_now', formats.inZone(zone).instant(now))
          : text('cal_zone_hint')
      }
      suggestions={Intl.supportedValuesOf('timeZone')}
    />
  );
}
