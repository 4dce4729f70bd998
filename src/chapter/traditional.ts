import { parse } from 'yaml'
import { exceptionsSchema } from '../../reports/model/schema/sources.ts'
import { traditionalConverter } from '../../reports/model/to-traditional.ts'
import exceptionsYaml from '../../content/zh-hant-exceptions.yaml?raw'

const exceptions = exceptionsSchema.parse(parse(exceptionsYaml) ?? [])

/** Simplified Chinese as the Traditional edition writes it, by the same rules as the documents. */
export const toTraditional = traditionalConverter(exceptions).convert
