// npm run schema: writes the matrix format as JSON Schema beside the presets.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runnerImport } from 'vite';
import { root } from './root.mjs';

const { module } = await runnerImport(resolve(root, 'test/schema/matrix-json-schema.ts'), {
  root,
  configFile: false,
  logLevel: 'error',
});
writeFileSync(resolve(root, module.schemaFile), module.matrixJsonSchema());
console.log(`wrote ${module.schemaFile}`);
