import { describe, expect, it } from 'vitest'
import { keptApart } from './keptApart'
import { course, person } from './trial'
import { actionOf, type Workflow } from './workflow'
import { clue, filingSupervision, investigationSupervision } from './workflows'

const apart = (definition: Workflow, matter: ReturnType<typeof course> | null, action: string, name: string) => {
  const field = actionOf(definition, action)?.form[name]
  if (field === undefined) throw new Error(`no field ${name}`)
  return [...keptApart(definition, matter, action, person('me'), field)]
}

describe('whom a field may not name', () => {
  it('is who did what must be kept apart, and who is recused', () => {
    const registered = course(clue, 'register')
    const registrar = registered.records[0]?.actor.id
    expect(apart(clue, registered, 'assign', 'handler')).toEqual([registrar])
    const recused = course(clue, 'register', 'assign', 'accept', 'orderRecusal')
    const [ordered] = [recused.records.at(-1)?.form['recusedPeople']].flat()
    expect(apart(clue, recused, 'handOver', 'handler')).toEqual([ordered, registrar])
  })

  it('is whoever does the action itself, where it names another for what follows', () => {
    expect(apart(investigationSupervision, null, 'open', 'handler')).toEqual(['me'])
    expect(apart(filingSupervision, null, 'open', 'team')).toEqual([])
    expect(apart(investigationSupervision, null, 'open', 'facts')).toEqual([])
  })
})
