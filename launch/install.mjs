// Brings node_modules in line with package-lock.json; does nothing when it already is.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = `${root}.cache/installed`
const minimum = [20, 20]

/** Refuses a Node too old to run the product, in both languages and with the cure. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > minimum[0] || (major === minimum[0] && minor >= minimum[1])) return
  console.error(`需要 Node.js ${minimum.join('.')} 或更高版本，当前为 ${process.versions.node}。请升级后重试。`)
  console.error(
    `Node.js ${minimum.join('.')} or later is needed, this is ${process.versions.node}. Upgrade and try again.`,
  )
  process.exit(2)
}

/** Installs exactly what the lock file says when it is missing or stale. */
export function installWhenStale() {
  const lock = createHash('sha256')
    .update(readFileSync(`${root}package-lock.json`))
    .digest('hex')
  if (existsSync(`${root}node_modules`) && existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.log('安装依赖 · installing dependencies (npm ci) …')
  const outcome = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (outcome.status !== 0) {
    console.error(
      '依赖安装失败：请检查网络和软件源后重试。 · npm ci failed: check the network and the registry, then try again.',
    )
    process.exit(outcome.status ?? 1)
  }
  mkdirSync(`${root}.cache`, { recursive: true })
  writeFileSync(stamp, lock)
}
