// A reporter of vitest: writes what failed outside of every test to the file OUTSIDE_REPORT names, for the end of `.ci/run`.
import { writeFileSync } from 'node:fs'

export default class Outside {
  onTestRunEnd(_modules, errors) {
    if (errors.length === 0 || process.env.OUTSIDE_REPORT === undefined) return
    const texts = errors.map(({ name, message, stack, stacks }) => {
      const places = (stacks ?? []).map(({ file, line, column }) => `    at ${file}:${line}:${column}`)
      return [stack ?? `${name}: ${message}`, ...places].join('\n')
    })
    writeFileSync(process.env.OUTSIDE_REPORT, JSON.stringify(texts))
  }
}
