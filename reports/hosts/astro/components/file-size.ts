/** A file's size in bytes for readers, in decimal units: `38 kB`, `1.2 MB`. */
export function fileSize(bytes: number): string {
  if (bytes < 1_000_000) return `${String(Math.max(1, Math.round(bytes / 1000)))}\u00a0kB`
  return `${(bytes / 1_000_000).toFixed(1)}\u00a0MB`
}
