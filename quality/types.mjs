// Type-checks every workspace with its own compiler settings: the pure ones see neither Node nor the browser.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'

const projects = [...readdirSync('packages').map((name) => `packages/${name}`), 'e2e'].filter((folder) =>
  existsSync(`${folder}/tsconfig.json`),
)
let failed = 0
for (const folder of projects) {
  try {
    execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', folder], { stdio: 'inherit' })
  } catch {
    failed += 1
  }
}
process.exitCode = failed === 0 ? 0 : 1
