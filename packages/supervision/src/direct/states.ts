import { NO_ROW } from '../checks/draft'
import type { CompiledModel, Program } from '../compile'
import { isKnownObject, type JudgeOptions, judgeModel, judgingSession, nameOf, objectsOf } from '../judge'
import { type Memory, type Part, partOf, type Session } from '../part'
import type { PerField } from '../parting'
import type { State } from '../verdict'
import type { World } from '../world/world'
import { Agenda } from './agenda'
import type { DirectCheck } from './check'
import { directOf } from './compile'
import { Parts } from './parts'
import { Slice, type Turns } from './slice'
import { Told } from './told'

/**
 * Takes the state of one anchor of an object.
 * @param object the object's number in the world
 * @param anchor the row of the fact that opened the check; -1 where the object itself is judged
 * @param per as in a verdict
 */
export type TakeState = (
  compiled: CompiledModel,
  object: number,
  anchor: number,
  state: State,
  per: Part['per'],
) => void

/** How often the slices of each program were filled. */
const turnsOf = new WeakMap<Program, Turns>()

function turns(program: Program): Turns {
  const found = turnsOf.get(program) ?? { next: 0 }
  turnsOf.set(program, found)
  return found
}

/** Judges one object after another, each model directly where it can. */
class Judging {
  readonly #session: Session
  readonly #turns: Turns
  readonly #slice: Slice
  /** By the name of the field of `per`. */
  readonly #parts = new Map<string, Parts>()
  readonly #told = new Told()
  #whole: Part | undefined

  constructor(
    program: Program,
    readonly world: World,
    readonly options: JudgeOptions,
    readonly take: TakeState,
  ) {
    this.#session = judgingSession(world, options)
    this.#turns = turns(program)
    this.#slice = new Slice(this.#session, this.#turns)
  }

  judge(object: number, agenda: Agenda, kinds: Uint8Array, memory: Memory): void {
    const slice = this.#slice
    slice.fill(object, kinds)
    this.#whole = undefined
    agenda.open(slice, slice.rows.count > 0 || isKnownObject(this.#session, object))
    const isHeard = this.#session.silences.length === 0
    const { entries } = agenda
    for (let place = agenda.next(0); place < entries.length; place = agenda.next(place + 1)) {
      const entry = entries[place]
      if (entry === undefined) continue
      const isPlain = isHeard && (slice.isExact || this.#isExactTo(entry.compiled))
      this.#judgeOne(entry.compiled, isPlain ? entry.direct : undefined, memory)
    }
  }

  /** Whether every fact that a model looks at is known to the second. */
  #isExactTo({ kinds }: CompiledModel): boolean {
    const { kind, precision } = this.world.facts
    const { rows } = this.#slice
    for (let place = 0; place < rows.count; place += 1) {
      const row = rows.at(place)
      if (precision[row] !== 0 && kinds?.has(kind[row] ?? 0) !== false) return false
    }
    return true
  }

  #judgeOne(compiled: CompiledModel, direct: DirectCheck | undefined, memory: Memory): void {
    this.#session.effort.renew()
    try {
      if (direct === undefined || !this.#judgeDirectly(compiled, direct)) this.#judgeFully(compiled, memory)
    } catch (failure) {
      const { onFailure } = this.options
      if (onFailure === undefined) throw failure
      onFailure(compiled.model.id, nameOf(this.world, this.#slice.object), failure)
    }
  }

  #judgeDirectly(compiled: CompiledModel, direct: DirectCheck): boolean {
    const [field] = compiled.per
    const told = this.#told
    told.clear()
    if (field === undefined) {
      this.#slice.close()
      if (!direct.judge(this.#slice, told)) return false
    } else if (!this.#judgeParts(this.#partsBy(field), direct)) return false
    const { object } = this.#slice
    for (let place = 0; place < told.count; place += 1) {
      this.take(compiled, object, told.anchorAt(place), told.stateAt(place), field && perOf(field, told.valueAt(place)))
    }
    return true
  }

  #partsBy(field: PerField): Parts {
    const parts = this.#parts.get(field.name) ?? new Parts(field, this.#turns)
    this.#parts.set(field.name, parts)
    return parts
  }

  #judgeParts(parts: Parts, direct: DirectCheck): boolean {
    parts.fill(this.#slice)
    for (let place = 0; place < parts.count; place += 1) {
      const { slice, value } = parts.piece(place)
      this.#told.value = value
      slice.close()
      if (!direct.judge(slice, this.#told)) return false
    }
    return true
  }

  #judgeFully(compiled: CompiledModel, memory: Memory): void {
    const { object, rows } = this.#slice
    this.#whole ??= partOf(this.#session, object, rows.toList(), memory)
    for (const { part, draft } of judgeModel(compiled, this.#whole)) {
      this.take(compiled, object, draft.anchor?.row ?? NO_ROW, draft.state, part.per)
    }
  }
}

const perOf = ({ name }: PerField, value: string | undefined): NonNullable<Part['per']> =>
  value === undefined ? {} : { [name]: value }

/**
 * What all models say of each object of a world, in no more words than the state of each anchor: what a replay counts, or an
 * overview. The whole verdict, with its due and its evidence, is had from `judge` for the objects that somebody asks about.
 *
 * Most timelines are plain: every time is known to the second, every condition knows, nothing is silent. There is then one
 * reading, and many models can be judged straight over the columns, without an object for each fact, match and interval. That
 * is a second way to the same states, and here for its speed alone; whatever is not plain goes the full way, and a property
 * test holds both to be equal over random timelines and every model.
 */
export function judgeStates(program: Program, world: World, options: JudgeOptions, take: TakeState): void {
  const direct = directOf(program)
  const { kinds, types } = world.codes
  const byType = types.names.map((type) => ({
    agenda: new Agenda(program, type, direct, kinds.names.length),
    kinds: program.kindsOver(type),
    memory: program.memoryOver(type),
  }))
  const judging = new Judging(program, world, options, take)
  for (const object of objectsOf(world, options)) {
    const own = byType[world.facts.objectType[object] ?? 0]
    if (own !== undefined && own.agenda.entries.length > 0) judging.judge(object, own.agenda, own.kinds, own.memory)
  }
}
