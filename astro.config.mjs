import mdx from '@astrojs/mdx'
import { satteri } from '@astrojs/markdown-satteri'
import { defineConfig } from 'astro/config'
import duizhao from 'duizhao/astro'

/** Where the site will stand: `DUIZHAO_SITE` is its origin, `DUIZHAO_BASE` the path under it. */
const site = process.env.DUIZHAO_SITE ?? 'https://duizhao.example'
const base = process.env.DUIZHAO_BASE ?? '/'

export default defineConfig({
  site,
  base,
  outDir: './site',
  trailingSlash: 'always',
  // Chinese is printed as it is written: straight quotes and dots are the author's own.
  markdown: { processor: satteri({ features: { smartPunctuation: false } }), syntaxHighlight: false },
  integrations: [
    duizhao({
      content: './content',
      // The fonts are cut to the words in these files.
      extraText: [
        'src/**/*.{astro,ts,js}',
        'reports/hosts/astro/components/*.{astro,ts}',
        'content/**/*.{mdx,yaml}',
      ],
    }),
    mdx(),
  ],
  build: { inlineStylesheets: 'never' },
  // Nothing is inlined, so that the content security policy needs no exception.
  vite: { build: { assetsInlineLimit: 0 } },
})
