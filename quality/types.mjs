// Type-checks every workspace with its own compiler settings, two at a time: the pure ones see neither Node nor the browser.
import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'

const projects = [
  ...[...readdirSync('packages').map((name) => `packages/${name}`), 'e2e', 'crash']
    .map((folder) => `${folder}/tsconfig.json`)
    .filter((path) => existsSync(path)),
  // The tests of pure packages may read files; what they test may not.
  'tsconfig.tests.json',
  // The benches name their peers' types: checked where the peers are installed.
  ...(existsSync('bench/node_modules') ? ['bench/tsconfig.json'] : []),
]

/** Whether a project is sound; what is wrong with it is told as a whole, beside the other. */
const check = (path) =>
  new Promise((resolve) => {
    const compiler = spawn(process.execPath, ['node_modules/typescript/bin/tsc', '-p', path])
    const told = []
    for (const stream of [compiler.stdout, compiler.stderr]) stream.on('data', (piece) => told.push(piece))
    compiler.once('error', (failure) => {
      console.error(failure)
      resolve(false)
    })
    compiler.once('close', (code) => {
      process.stderr.write(Buffer.concat(told))
      resolve(code === 0)
    })
  })

let failed = 0
const waiting = [...projects]
async function work() {
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) if (!(await check(path))) failed += 1
}
await Promise.all([work(), work()])
process.exitCode = failed === 0 ? 0 : 1
