#!/usr/bin/env node
// Works right after `npm ci`: builds the command on its first use.
import { buildCommandWhenStale } from '../../../launch/build.mjs'

await buildCommandWhenStale()
const { run } = await import('../dist/hengjian.mjs')
process.exitCode = await run(process.argv.slice(2))
