import { unescapeXml } from '../../core/escape-xml.ts'
import { REPORT_NAMESPACE } from '../pdf/report-properties.ts'

/**
 * The toolkit's own properties in an XMP packet, by name; undefined when it has none. A program that saves a file anew
 * may choose another prefix, and write a property as an attribute.
 */
export function readReportProperties(xmp: string): ReadonlyMap<string, string> | undefined {
  const declared = [...xmp.matchAll(/xmlns:([\w.-]+)\s*=\s*(["'])(.*?)\2/g)]
  const prefix = declared.find(([, , , namespace]) => namespace === REPORT_NAMESPACE)?.[1]
  if (prefix === undefined) return undefined
  const name = `${prefix.replaceAll('.', String.raw`\.`)}:([a-z0-9]+)`
  const elements = xmp.matchAll(new RegExp(`<${name}>([^<]*)<`, 'g'))
  const attributes = xmp.matchAll(new RegExp(String.raw`\s${name}\s*=\s*["']([^"'<]*)["']`, 'g'))
  return new Map(
    [...elements, ...attributes].map(([, key = '', value = '']) => [key, unescapeXml(value.trim())]),
  )
}
