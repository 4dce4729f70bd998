import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Locale } from '../../core/locale.ts'
import type { FontKey } from '../../scene/types.ts'
import { readFontTable } from './font-table.ts'
import { readManifestField } from './read-manifest.ts'

/** An uncut font on the disk. */
export interface FontFile {
  readonly key: FontKey
  readonly path: string
  readonly postScriptName: string
}

export const FONT_KEYS = [
  'sans-400',
  'sans-700',
  'serif-400',
  'serif-700',
] as const satisfies readonly FontKey[]

const WEIGHTS = {
  400: { folder: '400Regular', style: 'Regular' },
  700: { folder: '700Bold', style: 'Bold' },
} as const

/** The fonts of an edition: Noto Sans and Noto Serif, `TC` for `zh-Hant`, `SC` for the others. */
export function fontFilesOf(locale: Locale): readonly FontFile[] {
  const region = locale === 'zh-Hant' ? 'TC' : 'SC'
  return FONT_KEYS.map((key) => {
    const family = key.startsWith('serif') ? 'Serif' : 'Sans'
    const { folder, style } = WEIGHTS[key.endsWith('700') ? 700 : 400]
    const name = `Noto${family}${region}`
    return {
      key,
      path: join(packageFolder(family, region), folder, `${name}_${folder}.ttf`),
      postScriptName: `${name}-${style}`,
    }
  })
}

/**
 * Identity of an uncut font: its package's version, and from the `head` table its revision and the checksum that
 * the font's maker took over all its bytes. Reads a few dozen bytes of the font.
 */
export async function fontIdentity(file: FontFile): Promise<string> {
  const version = await readManifestField(dirname(dirname(file.path)), 'version')
  const head = await readFontTable(file.path, 'head')
  return `${file.postScriptName} ${String(version)} ${head.subarray(4, 12).toString('hex')}`
}

const require = createRequire(import.meta.url)

function packageFolder(family: 'Sans' | 'Serif', region: 'SC' | 'TC'): string {
  const name = `@expo-google-fonts/noto-${family.toLowerCase()}-${region.toLowerCase()}`
  return dirname(require.resolve(`${name}/package.json`))
}
