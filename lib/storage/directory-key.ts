/** Where the directory is kept. */
export const directoryKey = 'directory';
