import { glob } from 'astro/loaders'
import { defineCollection } from 'astro:content'
import { guideSchema } from './chapter/schemas.ts'

export const collections = {
  guides: defineCollection({
    loader: glob({ base: './content/guides', pattern: '*/*.mdx' }),
    schema: guideSchema,
  }),
  pages: defineCollection({
    loader: glob({ base: './content/pages', pattern: '*/*.mdx' }),
    schema: guideSchema,
  }),
}
