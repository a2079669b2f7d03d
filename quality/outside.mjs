// A reporter of vitest: writes what failed outside of every test – errors nobody caught, hooks around files and suites – to
// the file OUTSIDE_REPORT names, for the end of `.ci/run`.
import { writeFileSync } from 'node:fs'

const told = (place, { name, message, stack, stacks }) => {
  const places = (stacks ?? []).map(({ file, line, column }) => `    at ${file}:${line}:${column}`)
  return [place, stack ?? `${name}: ${message}`, ...places].join('\n')
}

export default class Outside {
  onTestRunEnd(modules, errors) {
    const around = modules.flatMap((module) =>
      [module, ...module.children.allSuites()].flatMap((part) =>
        part.errors().map((error) => told(`${module.moduleId} › ${part.name ?? 'hooks'}`, error)),
      ),
    )
    const texts = [...errors.map((error) => told('uncaught', error)), ...around]
    if (texts.length > 0 && process.env.OUTSIDE_REPORT !== undefined)
      writeFileSync(process.env.OUTSIDE_REPORT, JSON.stringify(texts))
  }
}
