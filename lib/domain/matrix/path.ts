/** A step into a matrix file: a key, or a place in a list. */
export type PathPart = string | number;
export type Path = readonly PathPart[];

const plainKey = /^[A-Za-z0-9_-]+$/;

/** The path as people read it, such as `targets[2].within`; keys that are no plain word are quoted. */
export function formatPath(path: Path): string {
  let text = '';
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`;
    else if (!plainKey.test(part)) text += `[${JSON.stringify(part)}]`;
    else text += text === '' ? part : `.${part}`;
  }
  return text;
}

const step = /^(?:\.?([A-Za-z0-9_-]+)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\])/;

/** The steps that `formatPath` wrote. Stops at the first thing that it would not have written. */
export function parsePath(text: string): PathPart[] {
  const path: PathPart[] = [];
  let rest = text;
  for (let match = step.exec(rest); match; match = step.exec(rest)) {
    if (match[1] !== undefined) path.push(match[1]);
    else if (match[2] !== undefined) path.push(Number(match[2]));
    else path.push(String(JSON.parse(match[3] ?? '""')));
    rest = rest.slice(match[0].length);
  }
  return path;
}
