/** Serves the playground; `port` 0 is a free one, `vault` a folder whose notes are read into memory. */
export function startPlayground(options?: { port?: number; vault?: string }): Promise<{ url: string; close: () => Promise<void> }>;
