import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';

const folder = resolve('public/matrices');

/** Every matrix that ships, as a value: the extension itself carries no YAML parser until one is needed. */
export const presets = (): readonly unknown[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => parse(readFileSync(resolve(folder, name), 'utf8')));
