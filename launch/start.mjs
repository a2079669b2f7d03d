// `npm start`: install and build what is missing or stale, then serve, all in one process so that a signal reaches it.
import { buildWhenStale } from './build.mjs'
import { installWhenStale, requireNode, root } from './install.mjs'

requireNode()
installWhenStale()
process.env.NODE_ENV ??= 'production'
await buildWhenStale()
const { run } = await import(`${root}packages/cli/dist/hengjian.mjs`)
process.exitCode = await run(['serve', ...process.argv.slice(2)])
