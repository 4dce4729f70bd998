import type { EnvironmentModuleNode, Plugin, ViteDevServer } from 'vite'
import { ReportError } from '../../core/issue.ts'
import { overlayError } from './content-error.ts'
import { virtualModuleCode } from './virtual-module.ts'
import type { VirtualData } from './virtual-module.ts'

const VIRTUAL_ID = 'virtual:duizhao'
const RESOLVED_ID = `\0${VIRTUAL_ID}`

export interface PluginContext {
  readonly data: () => Promise<VirtualData>
  /** Absolute path of the content folder, with forward slashes; known once Astro's configuration is. */
  readonly contentPath: () => string
  readonly onContentChange: () => void
}

/** Serves `virtual:duizhao`, and makes the pages anew when the content changes. */
export function duizhaoVitePlugin(context: PluginContext): Plugin {
  return {
    name: 'duizhao',
    resolveId: (id) => (id === VIRTUAL_ID ? RESOLVED_ID : undefined),
    load: async (id) => {
      if (id !== RESOLVED_ID) return undefined
      try {
        return virtualModuleCode(await context.data())
      } catch (error) {
        throw error instanceof ReportError ? overlayError(error, context.contentPath()) : error
      }
    },
    configureServer: (server) => {
      server.watcher.add(context.contentPath())
    },
    hotUpdate: {
      order: 'pre',
      handler({ file, modules, server }): EnvironmentModuleNode[] {
        if (isChapter(file, context.contentPath())) context.onContentChange()
        if (!isContent(file, context.contentPath())) return modules
        context.onContentChange()
        const module = this.environment.moduleGraph.getModuleById(RESOLVED_ID)
        if (module !== undefined) return [...modules, module]
        // While the content is broken no page has the module, and yet the open ones wait for it.
        if (this.environment.name === 'client' && !isInUse(server)) server.ws.send({ type: 'full-reload' })
        return modules
      },
    },
  }
}

function isInUse(server: ViteDevServer): boolean {
  return Object.values(server.environments).some(
    ({ moduleGraph }) => moduleGraph.getModuleById(RESOLVED_ID) !== undefined,
  )
}

/** A chapter's page is Astro's own; of ours, only a handbook has it, which is made when it is asked for. */
function isChapter(file: string, contentPath: string): boolean {
  return file.startsWith(`${contentPath}/`) && file.endsWith('.mdx')
}

/** What `readContentFolder` reads besides. */
function isContent(file: string, contentPath: string): boolean {
  return file.startsWith(`${contentPath}/`) && /\.(?:ya?ml|csv|png|jpe?g)$/iu.test(file)
}
