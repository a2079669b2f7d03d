import { describe, expect, it } from 'vitest'
import { act } from '../act'
import type { ActionRecord, Actor, Matter } from '../matter'
import { permitted } from '../permitted'
import { type Relation, type Role, relations, roles } from '../roles'
import type { Sensitivity } from '../sensitivities'
import { at, filledIn, person, somebody, UNIT, walk } from '../trial'
import { type ActionDefinition, actionOf, type Grant, sourcesOf, type Workflow } from '../workflow'
import { builtInWorkflows } from '.'

/**
 * Every role × relation × state × action × sensitivity, by an oracle that knows nothing of the engine: the clearances are written
 * out here a second time, and the counts are literals. A right that is given or taken away changes a count.
 */

const CLEARED: Readonly<
  Record<Sensitivity, { readonly roles: readonly string[]; readonly relations: readonly string[] }>
> = {
  minor: {
    roles: ['minorsProcurator', 'departmentHead', 'chief'],
    relations: ['handler', 'team', 'ownUnit', 'ownCase', 'counsel', 'judge'],
  },
  informant: {
    roles: ['residentProcurator', 'minorsProcurator', 'departmentHead', 'chief'],
    relations: ['registrar', 'handler', 'team', 'ownUnit', 'ownCase', 'counsel', 'judge'],
  },
  sealed: { roles: ['chief'], relations: ['issuer'] },
}
const CIRCUMSTANCES: readonly (Sensitivity | null)[] = [null, 'minor', 'informant', 'sealed']
const STANDINGS: readonly (Relation | null)[] = [null, ...relations]
const ME = person('me')

/** A record that makes the actor stand in the relation, or marks the matter; undefined where the workflow has no such. */
function recordMaking(
  definition: Workflow,
  state: string,
  makes: (field: object) => boolean,
  own: Relation | null,
  mark: Sensitivity | null = null,
): ActionRecord | undefined {
  for (const [name, action] of Object.entries(definition.actions)) {
    const field = Object.entries(action.form).find(([, one]) => makes(one))
    const byDoing = (own !== null && action.makes === own) || (mark !== null && action.marks === mark)
    if (field === undefined && !byDoing) continue
    const value = field?.[1].kind === 'yesNo' ? true : field?.[1].kind === 'unit' ? UNIT : [ME]
    return {
      sequence: 0,
      workflow: definition.id,
      workflowVersion: definition.version,
      action: name,
      actor: somebody(own !== null && byDoing && field === undefined ? ME : 'other', 'clerk'),
      at: at('2026-11-02T10:00:00+08:00'),
      form: field === undefined ? {} : { [field[0]]: value },
      reason: null,
      before: state,
      after: state,
    }
  }
  return undefined
}

const relationRecord = (definition: Workflow, state: string, relation: Relation): ActionRecord | undefined =>
  recordMaking(definition, state, (field) => 'makes' in field && field.makes === relation, relation)
const markRecord = (definition: Workflow, state: string, mark: Sensitivity): ActionRecord | undefined =>
  recordMaking(definition, state, (field) => 'marks' in field && field.marks === mark, null, mark)

interface Trial {
  readonly matter: Matter
  readonly actor: Actor
  readonly role: Role
  readonly relation: Relation | null
  readonly sensitivity: Sensitivity | null
}

/** The matter as it is in a state, with nothing known but what the two records say; undefined where there are none such. */
function trialOf(
  definition: Workflow,
  matter: Matter,
  role: Role,
  relation: Relation | null,
  sensitivity: Sensitivity | null,
): Trial | undefined {
  const made = relation === null ? undefined : relationRecord(definition, matter.state, relation)
  const marked = sensitivity === null ? undefined : markRecord(definition, matter.state, sensitivity)
  if ((relation !== null && made === undefined) || (sensitivity !== null && marked === undefined)) return undefined
  const records = [...(made === undefined ? [] : [made]), ...(marked === undefined ? [] : [marked])]
  const own = { id: ME, roles: [role], unit: relation === 'ownUnit' ? UNIT : null }
  return { matter: { ...matter, records, version: records.length }, actor: own, role, relation, sensitivity }
}

const serves = ({ roles: granted, relations: needed }: Grant, { role, relation }: Trial): boolean =>
  granted.includes(role) && (needed === undefined || (relation !== null && needed.includes(relation)))

/** Once in all, or once for each time that something else was done, or again once the last is settled. */
function isStillDue(
  name: string,
  { once, againAfter }: ActionDefinition<string, string>,
  { records }: Matter,
): boolean {
  const settled = records.findLast((record) => record.action === name || againAfter?.includes(record.action) === true)
  if (againAfter !== undefined && settled?.action === name) return false
  if (once === undefined) return true
  const done = records.filter((record) => record.action === name || (once !== true && once.includes(record.action)))
  return once === true ? done.length === 0 : done.length > 0 && done.at(-1)?.action !== name
}

/** What ought to be allowed, read off the definition as a person would. */
function expected(definition: Workflow, name: string, trial: Trial): boolean {
  const action = actionOf(definition, name)
  const { relation, role, sensitivity, matter } = trial
  if (action === undefined || relation === 'recused' || !sourcesOf(definition, action).includes(matter.state))
    return false
  if (sensitivity !== null) {
    const { roles: clear, relations: close } = CLEARED[sensitivity]
    if (!clear.includes(role) && !(relation !== null && close.includes(relation))) return false
  }
  const didIt = matter.records.some((record) => record.actor.id === ME && action.not?.includes(record.action) === true)
  return action.who.some((grant) => serves(grant, trial)) && !didIt && isStillDue(name, action, matter)
}

const PERMISSION = [
  'STATE_WRONG',
  'ALREADY_DONE',
  'LAST_UNSETTLED',
  'NOT_APPLICABLE',
  'RECUSED',
  'ROLE_MISSING',
  'RELATION_MISSING',
  'SENSITIVITY_CLOSED',
  'SEPARATION',
]

function refusedBy(definition: Workflow, name: string, { matter, actor }: Trial): boolean {
  const action = actionOf(definition, name)
  const outcome = act(definition, matter, {
    action: name,
    actor,
    at: at('2026-11-03T10:00:00+08:00'),
    form: action === undefined ? {} : filledIn(action, matter),
    reason: null,
    expectedVersion: matter.version,
  })
  return !outcome.ok && outcome.refusals.some(({ code }) => PERMISSION.includes(code))
}

/** One matter a state, whatever conditions its fields meet: conditions are judged in the tests of each workflow. */
function statesOf(definition: Workflow): readonly Matter[] {
  const byState = new Map(walk(definition).matters.map((matter) => [matter.state, matter]))
  return [...byState.values()]
}

const unconditional = (definition: Workflow): Workflow => ({
  ...definition,
  actions: Object.fromEntries(Object.entries(definition.actions).map(([name, { when, ...action }]) => [name, action])),
})

function count(original: Workflow): { readonly tried: number; readonly allowed: number } {
  const definition = unconditional(original)
  let tried = 0
  let allowed = 0
  for (const matter of statesOf(original)) {
    for (const role of roles) {
      for (const relation of STANDINGS) {
        for (const sensitivity of CIRCUMSTANCES) {
          const trial = trialOf(definition, matter, role, relation, sensitivity)
          if (trial === undefined) continue
          const offered = new Map(
            permitted(definition, trial.matter, trial.actor).actions.map((one) => [one.action, one.refusal]),
          )
          for (const name of Object.keys(definition.actions)) {
            const may = expected(definition, name, trial)
            const where = `${definition.id} ${matter.state} ${role} ${relation} ${sensitivity} ${name}`
            if ((offered.get(name) === null) !== may) expect.fail(`permitted: ${where} should be ${may}`)
            if (refusedBy(definition, name, trial) === may) expect.fail(`act: ${where} should be ${may}`)
            tried += 1
            if (may) allowed += 1
          }
        }
      }
    }
  }
  return { tried, allowed }
}

/** How many combinations there are, and in how many of them something may be done. */
const COUNTS: readonly (readonly [id: string, tried: number, allowed: number])[] = [
  ['clue', 111_132, 1837],
  ['filingSupervision', 303_996, 3296],
  ['investigationSupervision', 255_360, 3228],
  ['supervisionAsCase', 181_440, 1788],
  ['patrol', 46_200, 789],
  ['fileReview', 45_696, 714],
  ['petition', 85_995, 1253],
  ['caseAcceptance', 53_130, 1035],
  ['pursuit', 63_000, 686],
  ['custodyNecessity', 42_336, 533],
  ['reconsideration', 50_400, 628],
  ['processMonitoring', 25_200, 437],
  ['diversion', 167_580, 2653],
  ['earlyIntervention', 141_120, 2508],
  ['pleaLeniency', 216_090, 2927],
  ['minorsSession', 101_871, 1495],
  ['identityCheck', 33_075, 717],
  ['jointResolution', 43_092, 1037],
  ['bulletin', 14_994, 265],
  ['modelCase', 3402, 50],
]

describe('the rights of every role, relation, state, action and sensitivity', () => {
  it.each(COUNTS)('are as written in %s', (id, tried, allowed) => {
    const definition = builtInWorkflows.find((one) => one.id === id)
    if (definition === undefined) throw new Error(id)
    expect(count(definition)).toEqual({ tried, allowed })
  })

  it('are counted for every workflow', () => {
    expect(COUNTS.map(([id]) => id)).toEqual(builtInWorkflows.map(({ id }) => id))
  })
})
