import { useState } from 'preact/hooks';
import type { Site } from '../../lib/domain/assignment/site.ts';
import { readSiteMap } from '../../lib/domain/site-map/read-site-map.ts';
import type { Finding } from '../../lib/domain/matrix/finding.ts';
import { siteMapHelpdesk } from '../../lib/domain/site-map/site-map.ts';
import { Failure } from '../controls/Failure.tsx';
import { FileField } from '../controls/FileField.tsx';
import { Locked } from '../controls/Locked.tsx';
import { useTask } from '../controls/use-task.ts';
import type { Words } from '../text.ts';
import { Findings } from './Findings.tsx';

interface Props extends Words {
  readonly site: Site;
  /** True where an organisation set it. */
  readonly isLocked?: boolean | undefined;
  readonly onSave: (site: Site) => Promise<void>;
  readonly onExport: (name: string, value: unknown) => void;
}

/** Takes a site map from a file, and hands the site's own over as one: data that a team can share. */
export function SiteMapFile({ site, isLocked = false, onSave, onExport, text, formats }: Props) {
  const [wrong, setWrong] = useState<readonly Finding[]>([]);
  const [isSaved, setSaved] = useState(false);
  const { siteMap, origin } = site;
  const reading = useTask(async (file: File) => {
    setSaved(false);
    const read = readSiteMap(await file.text(), origin);
    setWrong(read.ok ? [] : read.error);
    if (!read.ok) return;
    await onSave({ ...site, helpdesk: siteMapHelpdesk, helpdeskChosen: true, siteMap: read.value });
    setSaved(true);
  });
  return (
    <details>
      <summary>{text('site_map_file')}</summary>
      <div class="stack">
        <p class="quiet">{text('site_map_file_help')}</p>
        {siteMap && (
          <p>
            <button
              type="button"
              class="small"
              onClick={() => onExport(`${new URL(origin).hostname}.sitemap.json`, siteMap)}
            >
              {text('site_map_export')}
            </button>
          </p>
        )}
        <Locked isLocked={isLocked} text={text}>
          <FileField label={text('site_map_import')} accept=".json" onChoose={reading.run} />
        </Locked>
        <Failure failure={reading.failure} text={text} />
        <div role="status">
          {isSaved && <p>{text('site_map_imported')}</p>}
          {wrong.length > 0 && (
            <>
              <p class="error">{text('site_map_refused')}</p>
              <Findings findings={wrong} text={text} formats={formats} />
            </>
          )}
        </div>
      </div>
    </details>
  );
}
