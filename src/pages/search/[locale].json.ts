import type { APIRoute } from 'astro'
import type { Locale } from '../../../reports/core/locale.ts'
import { editionPaths } from '../../edition-paths.ts'
import { buildIndex } from '../../search/build-index.ts'
import { siteMaterial } from '../../search/site-material.ts'

export const getStaticPaths = editionPaths

/** What the search page of an edition searches. */
export const GET: APIRoute<{ locale: Locale }> = async ({ props }) => {
  const [hans, hant, en] = await Promise.all([
    siteMaterial('zh-Hans'),
    siteMaterial('zh-Hant'),
    siteMaterial('en'),
  ])
  return Response.json(buildIndex({ 'zh-Hans': hans, 'zh-Hant': hant, en }, props.locale))
}
