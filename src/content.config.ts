import { file, glob } from 'astro/loaders'
import { defineCollection } from 'astro:content'
import { guideSchema, sourceSchema } from './chapter/schemas.ts'

export const collections = {
  guides: defineCollection({
    loader: glob({ base: './content/guides', pattern: '*/*.mdx' }),
    schema: guideSchema,
  }),
  sources: defineCollection({ loader: file('./content/sources.yaml'), schema: sourceSchema }),
}
