import type { Words } from '../text.ts';
import { LazyFold } from './part/LazyFold.tsx';
import { ListPart } from './part/ListPart.tsx';
import { listOf, recordOf, textIn, type FormError } from './part/part.ts';
import type { LadderNames } from './tiers/ladder-names.ts';
import { nextTier, tiersIn, withLevelsOf } from './tiers/tier-levels.ts';
import { TierFields } from './tiers/TierFields.tsx';

interface Props extends Words, LadderNames {
  /** The list of tiers. */
  readonly value: unknown;
  readonly errors: readonly FormError[];
  readonly onChange: (next: unknown) => void;
}

/** The ladder: who is at each level, when it opens, what it asks first, how it is reached. */
export function TiersForm({ value, errors, onChange, text, formats, ...names }: Props) {
  return (
    <ListPart
      part={{ value, errors, onChange }}
      label={text('tier_form_title')}
      addLabel={text('tier_form_add')}
      blank={nextTier}
      settle={withLevelsOf}
      nameOf={(tier) => {
        const { level, name } = recordOf(tier);
        return text('channel_form_name', textIn(level), textIn(name) || text('tier_form_unnamed'));
      }}
      text={text}
    >
      {(tier, index) => (
        <LazyFold
          summary={text('tier_form_details', index + 1)}
          isOpenFirst={textIn(recordOf(tier.value)['name']) === ''}
          isWrong={tier.errors.length > 0}
        >
          {() => (
            <TierFields
              part={tier}
              tiers={tiersIn(listOf(value))}
              names={names}
              text={text}
              formats={formats}
            />
          )}
        </LazyFold>
      )}
    </ListPart>
  );
}
