// `npm run crash -- --times N [--seed S] [--resume] [--folder F] [--summary FILE]`: kills the server and PostgreSQL by turns in
// the middle of work, and after each looks whether anything that was acknowledged is lost or half done. With a folder it is
// resumed where it was broken off.
import { join } from 'node:path'
import { buildCommandWhenStale, bundle } from './build.mjs'
import { installWhenStale, requireNode, root } from './install.mjs'

requireNode()
installWhenStale()
await buildCommandWhenStale()
const outfile = join(root, 'crash/dist/crash.mjs')
await bundle({ entryPoints: [join(root, 'crash/crash.ts')], outfile })
await import(outfile)
