const MEBIBYTE = 1024 * 1024

/** How large a file is, as people say it: `52.4 MB`, `318 KB`. */
export const fileSize = (bytes: number): string =>
  bytes < MEBIBYTE ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / MEBIBYTE).toFixed(1)} MB`
