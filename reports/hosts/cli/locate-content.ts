import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { NO_SITE } from '../../model/localise/scope.ts'
import { findProject } from '../node/cache-folder.ts'
import type { OpenContentOptions } from '../node/open-content.ts'
import { readManifestField } from '../node/read-manifest.ts'
import type { CliHost } from './cli-host.ts'
import { UsageError } from './exit-code.ts'

export interface ContentOptions {
  readonly content: string
  readonly site?: string
}

/** The content folder that the options name, and the site that they or `package.json` name. */
export async function locateContent(options: ContentOptions, host: CliHost): Promise<OpenContentOptions> {
  const path = resolve(host.cwd, options.content)
  if (!existsSync(path)) {
    throw new UsageError(
      `There is no folder “${options.content}” in ${host.cwd}. Name yours with --content <dir>.`,
    )
  }
  return { path, site: options.site === undefined ? await homepage(host.cwd) : siteUrl(options.site) }
}

function siteUrl(typed: string): string {
  if (!URL.canParse(typed) || !/^https?:/u.test(typed)) {
    throw new UsageError(`“${typed}” is no address of a site. Give it whole: --site https://example.org/base`)
  }
  return typed
}

/** The field `homepage` of the project's `package.json`: npm's own word for a project's address. */
async function homepage(cwd: string): Promise<string> {
  const project = findProject(resolve(cwd))
  if (project === undefined) return NO_SITE
  const named = await readManifestField(project, 'homepage')
  return named !== undefined && URL.canParse(named) ? named : NO_SITE
}
