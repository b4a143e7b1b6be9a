import { formatPath, type Path } from './path.ts';

/** Something about a matrix file that must or should be changed. */
export interface Finding {
  readonly level: 'error' | 'warning';
  /** Where, such as `targets[2].within`; empty for the whole file. */
  readonly path: string;
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
  /** 1-based line in the file, where the text is known. */
  readonly line?: number;
}

/** A finding for which a matrix is refused. */
export const errorAt = (path: Path, message: string, fix: string): Finding => ({
  level: 'error',
  path: formatPath(path),
  message,
  fix,
});

/** A finding with which a matrix works, though hardly as it was meant. */
export const warningAt = (path: Path, message: string, fix: string): Finding => ({
  level: 'warning',
  path: formatPath(path),
  message,
  fix,
});
