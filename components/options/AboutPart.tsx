import { Fragment } from 'preact';
import type { MatrixSummary } from '../../lib/domain/view/views.ts';
import { SafeLink } from '../controls/SafeLink.tsx';
import type { HelpdeskChoice } from '../site/site-choices.ts';
import type { Text } from '../text.ts';

interface Props {
  readonly version: string;
  readonly matrices: readonly MatrixSummary[];
  readonly helpdesks: readonly HelpdeskChoice[];
  readonly text: Text;
}

/** Where a preset was taken from, and of which day it is. */
function presetSource({ text }: Pick<Props, 'text'>, matrix: MatrixSummary) {
  const { sourceTitle, sourceUrl = null, sourceDate, captured } = matrix;
  const dated =
    sourceDate !== null &&
    (sourceDate === 'unknown'
      ? text('matrix_source_undated')
      : text('matrix_source_date', sourceDate));
  const days = [dated, captured && text('matrix_captured', captured)].filter(Boolean);
  return (
    <>
      {sourceTitle !== null && <SafeLink href={sourceUrl}>{sourceTitle}</SafeLink>}
      {sourceTitle !== null && days.length > 0 && ' · '}
      {days.join(' · ')}
    </>
  );
}

/** What this is: version, licence, where the presets are from, and what was never tried live. */
export function AboutPart({ version, matrices, helpdesks, text }: Props) {
  const presets = matrices.filter(({ preset }) => preset);
  const untried = helpdesks.filter(({ isReconstruction }) => isReconstruction);
  return (
    <section class="stack" id="about" tabIndex={-1} aria-label={text('about_title')}>
      <h2>{text('about_title')}</h2>
      <p>{text('about_version', version)}</p>
      <p>
        <a href="/CHANGELOG.txt">{text('about_changes')}</a> ·{' '}
        <a href="/LICENSE.txt">{text('about_licence')}</a>
      </p>
      {presets.length > 0 && (
        <>
          <h3>{text('about_presets')}</h3>
          <p class="quiet">{text('about_presets_help')}</p>
          <dl class="facts">
            {presets.map((matrix) => (
              <Fragment key={matrix.id}>
                <dt>{matrix.name}</dt>
                <dd>{presetSource({ text }, matrix)}</dd>
              </Fragment>
            ))}
          </dl>
        </>
      )}
      {untried.length > 0 && (
        <>
          <h3>{text('about_reconstructions')}</h3>
          <p class="quiet">{text('about_reconstructions_help')}</p>
          <ul class="reasons">
            {untried.map(({ value, label }) => (
              <li key={value}>{label}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
