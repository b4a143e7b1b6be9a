/** The matrices that came with the extension. */
export interface PresetSource {
  /** The version of the extension: presets are taken in once for each. */
  readonly version: string;
  /** Unparsed. */
  load(): Promise<readonly unknown[]>;
}

/** Which version's presets were taken in. */
export interface SeedMark {
  /** Null before the first time. */
  read(): Promise<string | null>;
  write(version: string): Promise<void>;
}
