// `npm start`: install and build what is missing or stale, then serve, all in one process so that a signal reaches it.
import { buildWhenStale } from './build.mjs'
import { installWhenStale, requireNode, root } from './install.mjs'

/**
 * npm runs a script through a shell, and a shell that is told to end does not tell its child. So the child looks whether its
 * parent is still there, and ends as if the signal had reached it.
 */
function endWithNpm() {
  if (process.env.npm_lifecycle_event !== 'start') return
  const parent = process.ppid
  const looking = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(looking)
    process.kill(process.pid, 'SIGTERM')
  }, 250)
  looking.unref()
}

requireNode()
endWithNpm()
installWhenStale()
process.env.NODE_ENV ??= 'production'
await buildWhenStale()
const { run } = await import(`${root}packages/cli/dist/hengjian.mjs`)
process.exitCode = await run(['serve', ...process.argv.slice(2)])
