import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import { requires } from '../access/permissions'
import type { App } from './app'
import { HttpProblem } from './problem'

function filesBelow(folder: string, prefix = ''): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name), `${prefix}${entry.name}/`) : [`${prefix}${entry.name}`],
  )
}

const YEAR_SECONDS = 31_536_000

/**
 * Serves the built pages: files by their name, anything else outside the interface as the start page, whose own router finds
 * the rest. Only files that were there at start are served, packed where the build packed them and the browser can unpack.
 */
export async function servePages(app: App, webFolder: string): Promise<void> {
  const files = new Set(existsSync(join(webFolder, 'index.html')) ? filesBelow(webFolder) : [])
  if (files.size > 0)
    await app.register(fastifyStatic, { root: webFolder, serve: false, cacheControl: false, preCompressed: true })
  app.get('/*', { config: requires('public'), schema: { hide: true } }, (request, reply) => {
    const [path = ''] = request.url.slice(1).split('?')
    if (path.startsWith('api/')) throw new HttpProblem('NOT_FOUND')
    if (files.size === 0) throw new HttpProblem('PAGES_MISSING')
    // A page of an earlier build asks for what is gone: told so, it loads itself anew.
    if (!files.has(path) && path.startsWith('assets/')) throw new HttpProblem('NOT_FOUND')
    if (!files.has(path)) return reply.header('cache-control', 'no-cache').sendFile('index.html')
    const lasting = path.startsWith('assets/')
    return reply
      .header('cache-control', lasting ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache')
      .sendFile(path)
  })
}
