/** What a document can come out as. */
export const FORMATS = ['pdf', 'png', 'svg', 'csv'] as const

export type Format = (typeof FORMATS)[number]
