import { fieldsOf } from '@hengjian/assistance'
import { conditionsOf, type Field, type When } from '../form'
import type { ActionDefinition, Workflow } from '../workflow'
import { type Fault, fault } from './fault'

/** Every field the workflow asks anywhere. */
export const fieldsAsked = (definition: Workflow): ReadonlySet<string> =>
  new Set(Object.values(definition.actions).flatMap(({ form }) => Object.keys(form)))

const unknownStates = (definition: Workflow, place: string, names: readonly string[]): readonly Fault[] =>
  names.filter((name) => !Object.hasOwn(definition.states, name)).map((name) => fault('STATE_UNKNOWN', place, name))

const unknownActions = (definition: Workflow, place: string, names: readonly string[]): readonly Fault[] =>
  names.filter((name) => !Object.hasOwn(definition.actions, name)).map((name) => fault('ACTION_UNKNOWN', place, name))

const unknownField = (definition: Workflow, place: string, when: When | undefined): readonly Fault[] =>
  conditionsOf(when)
    .filter(({ field }) => !fieldsAsked(definition).has(field))
    .map(({ field }) => fault('FIELD_UNKNOWN', place, field))

/** A branch leads somewhere for every choice, and for nothing else, wherever the workflow asks it. */
function branchFaults(
  definition: Workflow,
  { to, form }: ActionDefinition<string, string>,
  place: string,
): readonly Fault[] {
  if (typeof to === 'string') return []
  const own: Field | undefined = form[to.by]
  const asked = own === undefined ? askedAs(definition, to.by) : [own]
  if (asked.length === 0) return [fault('FIELD_UNKNOWN', place, to.by)]
  const fits = asked.every(
    (field) =>
      field.kind === 'choice' &&
      field.required === true &&
      Object.keys(field.options).sort().join() === Object.keys(to.cases).sort().join(),
  )
  return fits ? [] : [fault('BRANCH_WRONG', place, to.by)]
}

/** A field as each action asks it that does. */
const askedAs = (definition: Workflow, name: string): readonly Field[] =>
  Object.values(definition.actions).flatMap(({ form }) => form[name] ?? [])

/** The options of a choice, wherever the workflow asks it. */
const optionsOf = (definition: Workflow, field: string): readonly string[] =>
  askedAs(definition, field).flatMap((asked) => (asked.kind === 'choice' ? Object.keys(asked.options) : []))

/** A document chosen by a field is there for every choice of it. */
function documentFaults(
  definition: Workflow,
  { document }: ActionDefinition<string, string>,
  place: string,
): readonly Fault[] {
  if (document === undefined || typeof document.type === 'string') return []
  const { by, cases } = document.type
  const options = optionsOf(definition, by)
  if (options.length === 0) return [fault('FIELD_UNKNOWN', place, by)]
  return options.every((one) => Object.hasOwn(cases, one)) ? [] : [fault('BRANCH_WRONG', place, by)]
}

function opensFaults({ opens, form }: ActionDefinition<string, string>, place: string): readonly Fault[] {
  if (opens === undefined || typeof opens === 'string') return []
  const field = form[opens.by]
  if (field?.kind !== 'choice') return [fault('FIELD_UNKNOWN', place, opens.by)]
  return Object.keys(opens.cases)
    .filter((one) => !Object.hasOwn(field.options, one))
    .map(() => fault('BRANCH_WRONG', place, opens.by))
}

function fieldFaults(definition: Workflow, name: string, action: ActionDefinition<string, string>): readonly Fault[] {
  return Object.entries(action.form).flatMap(([field, one]) => {
    const place = `actions.${name}.form.${field}`
    return [
      ...(typeof one.required === 'object' ? unknownField(definition, place, one.required) : []),
      ...(one.kind === 'people' ? unknownActions(definition, place, one.not ?? []) : []),
      ...(one.kind === 'choice' && one.explains !== undefined && action.form[one.explains]?.kind !== 'people'
        ? [fault('FIELD_UNKNOWN', place, one.explains)]
        : []),
    ]
  })
}

function actionFaults(definition: Workflow, name: string): readonly Fault[] {
  const action = definition.actions[name]
  if (action === undefined) return []
  const place = `actions.${name}`
  const { from, to, not = [], once, unless = [], againAfter = [] } = action
  const targets = typeof to === 'object' ? Object.values(to.cases) : to === 'same' ? [] : [to]
  return [
    ...unknownStates(definition, `${place}.from`, typeof from === 'string' ? [] : from),
    ...unknownStates(definition, `${place}.to`, targets),
    ...unknownActions(definition, `${place}.not`, not),
    ...unknownActions(definition, `${place}.once`, typeof once === 'object' ? once : []),
    ...unknownActions(definition, `${place}.unless`, unless),
    ...unknownActions(definition, `${place}.againAfter`, againAfter),
    ...branchFaults(definition, action, `${place}.to`),
    ...opensFaults(action, `${place}.opens`),
    ...documentFaults(definition, action, `${place}.document`),
    ...unknownField(definition, `${place}.when`, action.when),
    ...fieldFaults(definition, name, action),
    ...guardFaults(definition, action, place),
  ]
}

/** Guards turn on fields that are asked, and number what an action gives. */
const guardFaults = (
  definition: Workflow,
  { guards = [] }: ActionDefinition<string, string>,
  place: string,
): readonly Fault[] =>
  guards.flatMap((guard, index) => {
    const named = [
      ...('field' in guard && guard.field !== undefined ? [guard.field] : []),
      ...(guard.when === undefined ? [] : fieldsOf(guard.when)),
      ...(guard.rule === 'notBefore' ? [guard.than] : []),
      ...(guard.rule === 'sameDay' ? [guard.as] : []),
      ...(guard.rule === 'apart' ? [guard.from] : []),
      ...(guard.rule === 'ageAt' ? [guard.birth, guard.day] : []),
    ]
    const asked = fieldsAsked(definition)
    return [
      ...named.filter((one) => !asked.has(one)).map((one) => fault('FIELD_UNKNOWN', `${place}.guards.${index}`, one)),
      ...(guard.rule === 'numbered' ? unknownActions(definition, `${place}.guards.${index}`, [guard.by]) : []),
    ]
  })

/** Names that lead nowhere: states, actions, fields. */
export const nameFaults = (definition: Workflow): readonly Fault[] => [
  ...Object.keys(definition.actions).flatMap((name) => actionFaults(definition, name)),
  ...Object.entries(definition.clocks).flatMap(([name, clock]) => [
    ...unknownActions(definition, `clocks.${name}`, [
      ...clock.from.map(({ action }) => action),
      ...clock.endedBy.map(({ action }) => action),
      ...(clock.extendedBy === undefined ? [] : [clock.extendedBy.action]),
      ...(clock.suspended === undefined ? [] : [clock.suspended.from, clock.suspended.to]),
      clock.proposes,
    ]),
    ...unknownField(definition, `clocks.${name}.when`, clock.when),
  ]),
  ...definition.closing.flatMap(({ anyOf, when }, index) => [
    ...unknownActions(definition, `closing.${index}`, anyOf),
    ...unknownField(definition, `closing.${index}.when`, when),
  ]),
]
