import { defineConfig } from 'astro/config'
import duizhao from '../../../reports/hosts/astro/index.ts'

/* The tests copy this site to `tests/.output/<name>`, and build it there. */
export default defineConfig({
  site: 'https://shop.example',
  base: '/guide',
  devToolbar: { enabled: false },
  integrations: [duizhao({ formats: ['csv', 'svg'], locales: ['zh-Hans', 'zh-Hant'] })],
})
