// The end of `.ci/run`: which tests failed and why, in one place after all the output, then the line that counts them.
import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const root = join(import.meta.dirname, '..')
const read = (name) => {
  const path = join(root, 'reports', name)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null
}

/** The failed tests of one vitest report, each with its file and the first lines of its message. */
function failures(report) {
  return (report?.testResults ?? []).flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(root, name)
    const failed = assertionResults.filter((test) => test.status === 'failed')
    if (failed.length === 0) return status === 'failed' ? [`${file}\n    ${message}`] : []
    return failed.map(({ fullName, failureMessages }) => {
      const lines = failureMessages.join('\n').split('\n').slice(0, 12)
      return `${file} › ${fullName}\n${lines.map((line) => `    ${line}`).join('\n')}`
    })
  })
}

const failed = ['unit', 'postgres', 'embedded', 'browser', 'postgres15'].flatMap((suite) =>
  [...failures(read(`${suite}.json`)), ...(read(`${suite}.outside.json`) ?? [])].map(
    (text) => `FAILED ${suite}: ${text}`,
  ),
)
const checks = (read('summary.json')?.checks ?? []).map((name) => `FAILED check: ${name}`)
for (const text of [...checks, ...failed]) console.log(`\n${text}`)

const parts = ['summary.json', 'summary15.json'].map((name) => read(name) ?? { passed: 0, failed: 1 })
const passed = parts.reduce((sum, part) => sum + part.passed, 0)
const bad = parts.reduce((sum, part) => sum + part.failed, 0)
console.log(`\n${passed} passed, ${bad} failed`)
process.exitCode = bad === 0 ? 0 : 1
