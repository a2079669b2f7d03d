// Checks the built pages: nothing the browser baseline (Chromium 90) does not know, and a first screen that is not too heavy.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { newerScript, newerStyle, newerStyleInScript } from './baseline.mjs'
import { firstScreenFiles, packedSize } from './first-screen.mjs'

/** 420 kB, gzip. */
const MOST_PACKED = 420_000

/** What libraries use only after asking whether it is there. */
const askedFor = new Map([
  // zod: `typeof URL.canParse === 'function' ? … : new URL(…)`.
  ['URL.canParse', 'zod'],
  // TanStack Router: only where a route asks for view transitions, and after `typeof document.startViewTransition`.
  ['document.startViewTransition', 'router'],
  // React: after `typeof navigation === 'object'`.
  ['navigation', 'react'],
])

/** What the component library's styles ask for, and how they look without it. */
const doneWithout = new Map([
  // antd: rounder corners of joined fields, the ring about a focused option; without it they stand plain.
  [':has()', 'antd'],
  // antd: the border between joined buttons under the pointer; without it the border stays as it was.
  ['color-mix()', 'antd'],
  // antd: a label breaks its lines less evenly.
  ['text-wrap', 'antd'],
  // antd: only written where the `layer` option is on, which it is not.
  ['@layer', 'antd'],
  // antd: steps with their titles below the icons get a wider rail; ours have them beside.
  ['@container', 'antd'],
])

const dist = 'packages/web/dist'
const files = readdirSync(join(dist, 'assets')).filter((name) => /\.(?:js|css)$/.test(name))
const problems = []
for (const name of files) {
  const text = readFileSync(join(dist, 'assets', name), 'utf8')
  const newer = name.endsWith('.css')
    ? newerStyle(text)
    : [
        ...newerScript(text).filter((one) => !askedFor.has(one)),
        ...newerStyleInScript(text).filter((one) => !doneWithout.has(one)),
      ]
  for (const one of newer) problems.push(`${name}: Chromium 90 does not know ${one}`)
}

const first = firstScreenFiles(readFileSync(join(dist, 'index.html'), 'utf8'))
const packed = packedSize(first.map((path) => readFileSync(join(dist, path))))
const kilobytes = (packed / 1000).toFixed(1)
if (packed > MOST_PACKED)
  problems.push(`the first screen weighs ${kilobytes} kB packed, above ${MOST_PACKED / 1000} kB`)
if (first.length === 0) problems.push('the start page names no file: is it built?')

if (problems.length > 0) console.error(problems.join('\n'))
else
  console.log(
    `${files.length} files know Chromium 90; the first screen weighs ${kilobytes} kB packed in ${first.length} files`,
  )
process.exitCode = problems.length > 0 ? 1 : 0
