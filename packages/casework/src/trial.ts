import { type Instant, parseInstant } from '@hengjian/law'
import { act, type Outcome } from './act'
import { edgesOf } from './checks/graph'
import { conditionsOf, type Field, type Form, type FormValue } from './form'
import { type Actor, holds, knownValue, type Matter, type PersonId, type Reason, type UnitId } from './matter'
import { isFrom, lastOfOnce, separatedBy, whyNot } from './permission'
import { ROLES, type Role, roles } from './roles'
import { holdersOf, sensitivitiesOf } from './standing'
import { type ActionDefinition, actionOf, type Workflow } from './workflow'

/** What the tests of every workflow stand on: people of every role, forms filled in rightly, a walk over every way there is. */

export const at = (text: string): Instant => parseInstant(text)?.instant ?? (Number.NaN as Instant)
export const person = (id: string): PersonId => id as PersonId
export const UNIT = 'unit-1' as UnitId
export const EXAMPLE_DAY = '2026-11-02'
const EXAMPLE_WORDS = '依照规定核对查明的情况，记录如下，供审查。'

/** Somebody with exactly these roles; police belong to the unit served. */
export const somebody = (id: string, ...own: readonly Role[]): Actor => ({
  id: person(id),
  roles: own,
  unit: own.some((role) => ROLES[role].side === 'police') ? UNIT : null,
})

/** Four people for every role. */
export const cast: readonly Actor[] = [1, 2, 3, 4].flatMap((number) =>
  roles.map((role) => somebody(`${role}-${number}`, role)),
)

/** What stands in fields that the law looks into. */
const EXAMPLES: Form = {
  hearingLink: 'https://court.example/1',
  sentenceInCourt: true,
  lastStatement: true,
  civilDispute: true,
  specificVictim: true,
  notDispute: ['none'],
  basicCourt: true,
  unmet: ['property'],
}
const BIRTHS = { minor: '2012-05-06', adult: '1990-05-06' } as const

const NAMED: Readonly<Record<string, readonly string[]>> = {
  handler: ['departmentProcurator-1', 'departmentProcurator-2', 'minorsProcurator-1', 'minorsProcurator-2'],
  team: ['assistantProcurator-1', 'departmentProcurator-3'],
  ownCase: ['citizen-1'],
}

const namedPerson = (field: Field & { kind: 'people' }, matter: Matter | null): readonly string[] =>
  (NAMED[field.makes ?? ''] ?? ['clerk-4'])
    .filter((id) => separatedBy(matter, field.not, id) === undefined)
    .slice(0, field.least ?? 1)

function exampleOf(field: Field, matter: Matter | null): FormValue {
  switch (field.kind) {
    case 'text':
      return '示例'
    case 'long':
      return EXAMPLE_WORDS
    case 'date':
      return EXAMPLE_DAY
    case 'moment':
      return `${EXAMPLE_DAY}T09:30:00+08:00`
    case 'number':
      return field.least
    case 'yesNo':
    case 'sealed':
      return false
    case 'choice':
      return Object.keys(field.options)[0] ?? ''
    case 'choices':
      return Object.keys(field.options).slice(0, 1)
    case 'evidenced':
      return []
    case 'people':
      return namedPerson(field, matter)
    case 'unit':
      return UNIT
    case 'link':
      return 'link-1'
    case 'attachments':
      return ['file-1']
  }
}

/** A form in which everything is filled in as it should be, but for what is given. */
export function filledIn(action: ActionDefinition<string, string>, matter: Matter | null, given: Form = {}): Form {
  const examples = { ...EXAMPLES, birthDate: given['isMinor'] === true ? BIRTHS.minor : BIRTHS.adult, ...given }
  return {
    ...Object.fromEntries(Object.entries(action.form).map(([name, field]) => [name, exampleOf(field, matter)])),
    ...Object.fromEntries(Object.entries(examples).filter(([name]) => Object.hasOwn(action.form, name))),
  }
}

export const reasonFor = ({ reasons }: ActionDefinition<string, string>): Reason | null => {
  const code = Object.keys(reasons ?? {})[0]
  return code === undefined ? null : { code, words: '情况属实，说明如下' }
}

/** Each way an action can branch, as a form that takes it. */
export const waysOf = ({ to }: ActionDefinition<string, string>): readonly Form[] =>
  typeof to === 'string' ? [{}] : Object.keys(to.cases).map((value) => ({ [to.by]: value }))

type Branching = ActionDefinition<string, string> & { readonly to: { readonly by: string } }
const isKnownBranch = (action: ActionDefinition<string, string>): action is Branching =>
  typeof action.to === 'object' && action.form[action.to.by] === undefined

/** The choices of a form on which something else in the workflow depends: each makes a matter of its own kind. */
function conditionWays(definition: Workflow, action: ActionDefinition<string, string>): readonly Form[] {
  const asked = [
    ...Object.values(definition.actions).flatMap((one) => [
      ...conditionsOf(one.when).map(({ field }) => field),
      typeof one.document?.type === 'object' ? one.document.type.by : undefined,
      isKnownBranch(one) ? one.to.by : undefined,
    ]),
    ...definition.closing.flatMap(({ when }) => conditionsOf(when).map(({ field }) => field)),
  ]
  const fields = [...new Set(asked)].flatMap((name): readonly Form[] => {
    const field = name === undefined ? undefined : action.form[name]
    if (name === undefined || field === undefined) return []
    return field.kind === 'choice'
      ? Object.keys(field.options).map((value) => ({ [name]: value }))
      : field.kind === 'yesNo'
        ? [{ [name]: true }, { [name]: false }]
        : []
  })
  const agreed = fields.filter((way) => Object.values(way).every((value) => value === true))
  return [...fields, Object.assign({}, ...agreed)]
}

const START = at('2026-11-02T10:00:00+08:00')
const HOUR = 3_600_000

/** Does an action by the first of the cast who may, with everything filled in. Undefined where nobody of the cast may. */
export function doneBy(
  definition: Workflow,
  matter: Matter | null,
  name: string,
  given: Form = {},
  people: readonly Actor[] = cast,
): Outcome | undefined {
  const action = actionOf(definition, name)
  const actor = people.find((one) => whyNot(definition, matter, one, name) === null)
  if (action === undefined || actor === undefined) return undefined
  const form = filledIn(action, matter, given)
  const version = matter?.version ?? 0
  const when = (START + version * HOUR) as Instant
  return act(definition, matter, {
    action: name,
    actor,
    at: when,
    form,
    reason: reasonFor(action),
    expectedVersion: version,
  })
}

/** Does one action after the other; fails where one is refused. */
export function course(definition: Workflow, ...steps: readonly (string | readonly [string, Form])[]): Matter {
  let matter: Matter | null = null
  for (const step of steps) {
    const [name, given] = typeof step === 'string' ? [step, {}] : step
    const done: Outcome | undefined = doneBy(definition, matter, name, given)
    if (done === undefined) throw new Error(`${name}: nobody of the cast may`)
    if (!done.ok) throw new Error(`${name}: ${done.refusals.map(({ code, place }) => `${code} ${place ?? ''}`).join()}`)
    matter = done.matter
  }
  if (matter === null) throw new Error('no steps')
  return matter
}

const edgeName = (from: string | null, action: string, to: string): string => `${from ?? ''} ${action} ${to}`

/** Conditions on fields make two matters of one state differ; so do an answer and what was done. */
const kindOf = (definition: Workflow, matter: Matter): string => {
  const once = matter.records.flatMap(({ action }) => (actionOf(definition, action)?.once === true ? [action] : []))
  const conditions = definition.closing.map(
    ({ anyOf, when }) => holds(when, {}, matter) && !matter.records.some(({ action }) => anyOf.includes(action)),
  )
  const applies = Object.values(definition.actions).map(({ when }) => when !== undefined && holds(when, {}, matter))
  // Where the way on depends on what was asked before, and how much of what is done once for each time of something is still due.
  const ways = Object.values(definition.actions).map((action) =>
    isKnownBranch(action) && isFrom(action, matter) ? knownValue(matter, action.to.by) : '',
  )
  const due = Object.entries(definition.actions).filter(([name, action]) => {
    if (action.once === undefined || action.once === true) return false
    const last = lastOfOnce(matter, name, action)
    return last !== undefined && last !== name && action.unless?.includes(last) !== true
  }).length
  const numbered = Object.values(definition.actions).flatMap(({ guards = [] }) =>
    guards.map((guard) => guard.rule === 'numbered' && matter.records.some(({ action }) => action === guard.by)),
  )
  const handled = holdersOf(definition, matter).handler !== undefined
  return [
    matter.state,
    matter.answer !== null,
    handled,
    ...sensitivitiesOf(definition, matter),
    ...once,
    ...conditions,
    ...applies,
    ...ways,
    due,
    ...numbered,
  ].join()
}

/** The matters found on a walk over every way from opening on, and the ways that were never taken. */
export interface Walk {
  readonly matters: readonly Matter[]
  readonly untaken: readonly string[]
}

/**
 * Walks every action out of every state it is from, in every way it branches, by somebody who may.
 * @param given values for all forms of the walk
 */
export function walk(definition: Workflow, given: Form = {}): Walk {
  const untaken = new Set(edgesOf(definition).map(({ from, action, to }) => edgeName(from, action, to)))
  const found = new Map<string, Matter>()
  const queue: (Matter | null)[] = [null]
  for (const matter of queue) {
    for (const [name, action] of Object.entries(definition.actions)) {
      for (const way of [...waysOf(action), ...conditionWays(definition, action)]) {
        const done = doneBy(definition, matter, name, { ...given, ...way })
        if (done === undefined || !done.ok) continue
        untaken.delete(edgeName(matter?.state ?? null, name, done.matter.state))
        const kind = kindOf(definition, done.matter)
        if (found.has(kind)) continue
        found.set(kind, done.matter)
        queue.push(done.matter)
      }
    }
  }
  return { matters: [...found.values()], untaken: [...untaken] }
}
