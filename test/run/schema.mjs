// npm run schema: writes the formats of matrices and site maps as JSON Schema.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { runnerImport } from 'vite';
import { root } from './root.mjs';

const schemas = [
  ['test/schema/matrix-json-schema.ts', 'matrixJsonSchema'],
  ['test/schema/site-map-json-schema.ts', 'siteMapJsonSchema'],
];
for (const [file, make] of schemas) {
  const { module } = await runnerImport(resolve(root, file), {
    root,
    configFile: false,
    logLevel: 'error',
  });
  mkdirSync(dirname(resolve(root, module.schemaFile)), { recursive: true });
  writeFileSync(resolve(root, module.schemaFile), module[make]());
  console.log(`wrote ${module.schemaFile}`);
}
