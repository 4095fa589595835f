/** Path of a Chromium that starts; installs one if the machine has none, and throws if that fails too. */
export function findBrowser(log?: (line: string) => void): string;
