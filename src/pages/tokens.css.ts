import { tokensCss } from '../../reports/hosts/astro/components/tokens-css.ts'

/** The design tokens as a style sheet, so that the site's colours have one source. */
export function GET(): Response {
  return new Response(tokensCss(), { headers: { 'Content-Type': 'text/css; charset=utf-8' } })
}
