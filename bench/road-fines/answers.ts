import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** The folder of the public log; see `docs/benchmarks.md`. */
export const LOG_FOLDER = '../shared/data/road-fines'

interface Expected {
  readonly rules: Readonly<Record<string, { readonly violated: number; readonly ids_sha256: string }>>
}

/** Stops the bench where a rule's violating cases are not those that an independent program found. */
export function verify(violating: ReadonlyMap<string, Iterable<string>>): void {
  const expected: Expected = JSON.parse(readFileSync(`${LOG_FOLDER}/expected.json`, 'utf8'))
  for (const [rule, cases] of violating) {
    const ids = [...cases].sort()
    const hash = createHash('sha256').update(ids.join('\n')).digest('hex')
    const { violated, ids_sha256 } = expected.rules[rule] ?? {}
    if (ids.length !== violated || hash !== ids_sha256) throw new Error(`${rule}: ${ids.length} cases, not ${violated}`)
  }
}
