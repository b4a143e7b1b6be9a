export { captureFile } from '../../lib/cli/capture-file.ts';
export { wireDraft } from '../../lib/cli/draft-wire.ts';
export { readingRules } from '../../lib/domain/capture/reading-rules.ts';
