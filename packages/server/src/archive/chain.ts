import { createHash } from 'node:crypto'
import { type ActionRecord, actionOf, type Matter, type Workflow } from '@hengjian/casework'

/** What the first line refers to, for there is none before it. */
const BEGINNING = '0'.repeat(64)

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The actions of a matter as lines, each with the hash of the line before it. */
export interface Chain {
  readonly lines: readonly string[]
  /** The hash of the last line. */
  readonly head: string
}

/** An action as a line tells it: the record, whether it answered, and whether the matter was over after it. */
const told = (definition: Workflow, record: ActionRecord) => ({
  ...record,
  answers: actionOf(definition, record.action)?.answers ?? null,
  ends: definition.states[record.after]?.ends === true,
})

/** Chains the actions of a matter: none can be changed, taken out, put in or moved without every line after it changing too. */
export function chainOf(definition: Workflow, { records }: Pick<Matter, 'records'>): Chain {
  let head = BEGINNING
  const lines = records.map((record) => {
    const line = JSON.stringify({ previous: head, action: told(definition, record) })
    head = sha256(line)
    return line
  })
  return { lines, head }
}
