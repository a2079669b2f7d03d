import type { Fact, ObjectInRole, Vocabulary } from '@hengjian/facts'
import type { Instant } from '@hengjian/law'
import type { Check } from './language'
import type { Verdict } from './verdict'

/** An object by its type and id. */
export interface ObjectRef {
  readonly type: string
  readonly id: string
}

/** What is known of who lies within what, such as the persons of a case. */
export interface Links {
  /** The objects that lie within an object. */
  inside(outer: ObjectRef): Iterable<ObjectRef>
}

/**
 * The instants at which a pending verdict may change by time alone: its alert, and the first instant too late (just after the
 * due where exactly the limit is still lawful). Both only where they lie after the instant it was judged.
 */
export function nextInstants({ state, due, asOf }: Verdict): readonly Instant[] {
  if (state !== 'pending' || due === undefined) return []
  const over = due.inclusive ? due.latest + 1 : due.latest
  const instants = due.alert === null ? [over] : [due.alert, over]
  return instants.filter((instant): instant is Instant => instant > asOf)
}

/**
 * Whether a check asks for an act: its pending verdicts then wait for somebody to do it in time. What only must not happen for a
 * while, or not too often, waits for nobody.
 */
export const asksForAct = (check: Check): boolean =>
  'deadline' in check ||
  'absence' in check ||
  'coverage' in check ||
  ('tally' in check && check.tally.min !== undefined)

const refOf = ({ type, id }: ObjectInRole): ObjectRef => ({ type, id })

/**
 * The objects whose timelines a new fact touches: those it names, and those that lie within one of them and whose type it does
 * not name. Judge these anew; for a correction, also those of the fact it corrects.
 */
export function affectedObjects(vocabulary: Vocabulary, fact: Fact, links: Links): readonly ObjectRef[] {
  const found = new Map<string, ObjectRef>()
  const add = (one: ObjectRef): void => void found.set(`${one.type} ${one.id}`, one)
  const named = new Set(fact.objects.map(({ type }) => type))
  for (const object of fact.objects) {
    if (!vocabulary.objects.has(object.type)) continue
    add(refOf(object))
    for (const inner of links.inside(refOf(object))) {
      if (!named.has(inner.type) && vocabulary.objects.get(inner.type)?.within.includes(object.type) === true)
        add(inner)
    }
  }
  return [...found.values()]
}
