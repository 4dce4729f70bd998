import { escapeXml } from '../../core/escape-xml.ts'
import type { Scene } from '../../scene/types.ts'
import { DATA_FORMAT, REPORT_NAMESPACE } from './report-properties.ts'
import type { ReportProperties } from './report-properties.ts'
import { addObject, addStream, pdfDate, pdfText } from './pdf-objects.ts'
import type { PdfObjects, PdfRef } from './pdf-objects.ts'

const PRODUCER = 'Duizhao'

/** Writes the document information dictionary, for readers that know no XMP. */
export function addInfo(objects: PdfObjects, scene: Scene): PdfRef {
  return addObject(objects, {
    Title: pdfText(scene.title),
    Author: pdfText(scene.author),
    Creator: pdfText(PRODUCER),
    Producer: pdfText(PRODUCER),
    CreationDate: pdfDate(scene.updated),
    ModDate: pdfDate(scene.updated),
  })
}

/** Writes the XMP packet, with the claim of PDF/UA-1. */
export function addXmp(objects: PdfObjects, scene: Scene, report?: ReportProperties): PdfRef {
  return addStream(objects, {
    bytes: Buffer.from(xmpPacket(scene, report), 'utf8'),
    content: 'text',
    dict: { Type: 'Metadata', Subtype: 'XML' },
  })
}

function xmpPacket(scene: Scene, report: ReportProperties | undefined): string {
  const date = `${scene.updated.slice(0, 10)}T00:00:00Z`
  const properties = [
    '<pdfuaid:part>1</pdfuaid:part>',
    `<dc:title>${alternatives(scene.title)}</dc:title>`,
    `<dc:creator><rdf:Seq><rdf:li>${escapeXml(scene.author)}</rdf:li></rdf:Seq></dc:creator>`,
    `<dc:description>${alternatives(scene.description)}</dc:description>`,
    `<dc:language><rdf:Bag><rdf:li>${scene.locale}</rdf:li></rdf:Bag></dc:language>`,
    ...(scene.url === undefined ? [] : [`<dc:source>${escapeXml(scene.url)}</dc:source>`]),
    `<xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool>`,
    `<xmp:CreateDate>${date}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${date}</xmp:ModifyDate>`,
    `<pdf:Producer>${PRODUCER}</pdf:Producer>`,
  ]
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
${properties.join('\n')}
</rdf:Description>
${report === undefined ? '' : `${describeReport(report)}\n`}</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`
}

/** As attributes, which take half the room. */
function describeReport(report: ReportProperties): string {
  const properties = Object.entries({ format: String(DATA_FORMAT), ...report })
  const attributes = properties.map(([name, value]) => `duizhao:${name}="${escapeXml(value)}"`)
  return `<rdf:Description rdf:about="" xmlns:duizhao="${REPORT_NAMESPACE}" ${attributes.join(' ')}/>`
}

function alternatives(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`
}
