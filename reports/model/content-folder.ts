/** The files an author has written, already in memory. A host fills it; the loader never touches a disk. */
export interface ContentFolder {
  /** Name of the folder, which comes before every path in an issue: `content`. */
  readonly name: string
  readonly files: readonly ContentFile[]
  /** Paths of links that lead out of the folder; they are reported and never followed. */
  readonly leadingOutside?: readonly string[]
}

export interface ContentFile {
  /** Relative to the folder, with forward slashes. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** The path of a file as issues give it. */
export function displayPath(folder: ContentFolder, path: string): string {
  return `${folder.name}/${path}`
}

/**
 * Resolves a path written in one file to a path of the folder; undefined when it is a URL, absolute, or climbs with `..`.
 */
export function resolveBeside(path: string, written: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(written) || written.startsWith('/') || written.includes('\\'))
    return undefined
  const segments = written.split('/').filter((segment) => segment !== '.')
  if (segments.length === 0 || segments.some((segment) => segment === '..' || segment === ''))
    return undefined
  return [...path.split('/').slice(0, -1), ...segments].join('/')
}
