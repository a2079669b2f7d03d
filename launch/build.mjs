// Builds what is stale: the command (with the server in it) and the workbench's pages.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { installWhenStale, requireNode, root } from './install.mjs'
import { runTimeLicences } from './licences.mjs'
import { requireSoundWorkflows } from './workflows.mjs'

const pure = ['law', 'facts', 'supervision', 'assistance', 'casework', 'evaluation', 'contract', 'district']

/** Every file below a folder, in a fixed order. */
function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]))
}

/** A hash over what goes into a target, so that a fresh checkout's file times do not matter. */
function hashOf(paths) {
  const hash = createHash('sha256')
  for (const path of paths) hash.update(path.slice(root.length)).update('\0').update(readFileSync(path)).update('\0')
  return hash.digest('hex')
}

/** Runs `make` unless the last build of `name` came from the very same inputs. */
export async function whenStale(name, folders, output, make) {
  const inputs = [join(root, 'package-lock.json'), join(root, 'launch/build.mjs'), join(root, 'launch/licences.mjs')]
  const hash = hashOf([...inputs, ...folders.flatMap((folder) => filesBelow(join(root, folder)))])
  const stamp = join(root, '.cache', `built-${name}`)
  if (existsSync(join(root, output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  await make()
  mkdirSync(join(root, '.cache'), { recursive: true })
  writeFileSync(stamp, hash)
}

/** Bundles our own packages and leaves every library where npm put it. */
export async function bundle(options) {
  const { build } = await import('esbuild')
  await build({
    ...options,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'linked',
    logLevel: 'warning',
    plugins: [
      {
        name: 'libraries-stay-outside',
        setup({ onResolve }) {
          onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
            kind === 'entry-point' || path.startsWith('@hengjian/') ? undefined : { external: true },
          )
        },
      },
    ],
  })
}

async function buildCommand() {
  await requireSoundWorkflows(bundle)
  await bundle({
    entryPoints: [join(root, 'packages/cli/src/main.ts')],
    outfile: join(root, 'packages/cli/dist/hengjian.mjs'),
  })
}

async function buildPages() {
  const { build } = await import('vite')
  await build({
    root: join(root, 'packages/web'),
    configFile: join(root, 'packages/web/vite.config.ts'),
    logLevel: 'warn',
    mode: 'production',
  })
  writeFileSync(join(root, 'packages/web/dist/licences.json'), JSON.stringify(runTimeLicences(root)))
  packBelow(join(root, 'packages/web/dist/assets'))
}

/** Packs each file once, so that the server need not pack it for every browser. */
function packBelow(folder) {
  for (const path of filesBelow(folder)) writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }))
}

/** Builds the command alone; the tools that need no pages use this. */
export async function buildCommandWhenStale() {
  const folders = [...pure, 'server', 'cli'].map((name) => `packages/${name}/src`)
  await whenStale('command', folders, 'packages/cli/dist/hengjian.mjs', buildCommand)
}

/** Builds command and pages. */
export async function buildWhenStale() {
  await buildCommandWhenStale()
  const folders = [...pure.map((name) => `packages/${name}/src`), 'packages/web/src', 'packages/web/public'].filter(
    (folder) => existsSync(join(root, folder)),
  )
  await whenStale('pages', folders, 'packages/web/dist/index.html', buildPages)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  requireNode()
  installWhenStale()
  await buildWhenStale()
}
