// Type-checks every workspace with its own compiler settings: the pure ones see neither Node nor the browser.
import { execFileSync } from 'node:child_process'
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
let failed = 0
for (const path of projects) {
  try {
    execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', path], { stdio: 'inherit' })
  } catch {
    failed += 1
  }
}
process.exitCode = failed === 0 ? 0 : 1
