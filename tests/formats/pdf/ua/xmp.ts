export interface XmpProperty {
  readonly namespace: string
  readonly prefix: string
  readonly name: string
  /** The text of the property, of the first alternative or member of a list. */
  readonly value: string
  readonly hasDefaultLanguage: boolean
}

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'

/** The properties of an XMP packet, written as elements or as attributes of a description. */
export function readXmp(packet = ''): readonly XmpProperty[] {
  const namespaces = new Map(
    Array.from(packet.matchAll(/xmlns:([\w-]+)="([^"]*)"/g), ([, prefix = '', uri = '']) => [prefix, uri]),
  )
  const property = (name: string, value: string): readonly XmpProperty[] => {
    const [prefix = '', local = ''] = name.split(':')
    const namespace = namespaces.get(prefix)
    if (namespace === undefined || namespace === RDF) return []
    const hasDefaultLanguage = value.includes('xml:lang="x-default"')
    const item = /<rdf:li[^>]*>([^<]*)</.exec(value)?.[1] ?? value
    return [{ namespace, prefix, name: local, value: item.trim(), hasDefaultLanguage }]
  }
  return Array.from(packet.matchAll(/<rdf:Description\b([^>]*)>([^]*?)<\/rdf:Description>/g)).flatMap(
    ([, head = '', body = '']) => [
      ...Array.from(head.matchAll(/([\w-]+:[\w-]+)="([^"]*)"/g), ([, name = '', value = '']) =>
        property(name, value),
      ).flat(),
      ...Array.from(body.matchAll(/<([\w-]+:[\w-]+)[^>]*>([^]*?)<\/\1>/g), ([, name = '', value = '']) =>
        property(name, value),
      ).flat(),
    ],
  )
}
