import { NO_ROW } from '../checks/draft'
import type { CompiledModel, Program } from '../compile'
import { isKnownObject, type JudgeOptions, judgeModel, judgingSession, nameOf, objectsOf } from '../judge'
import { type Memory, type Part, partOf, type Session } from '../part'
import type { State } from '../verdict'
import type { World } from '../world/world'
import { Agenda } from './agenda'
import type { DirectCheck } from './check'
import { directOf } from './compile'
import { Slice } from './slice'
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
const turnsOf = new WeakMap<Program, { next: number }>()

function turns(program: Program): { next: number } {
  const found = turnsOf.get(program) ?? { next: 0 }
  turnsOf.set(program, found)
  return found
}

/** Judges one object after another, each model directly where it can. */
class Judging {
  readonly #session: Session
  readonly #slice: Slice
  readonly #told = new Told()
  #whole: Part | undefined

  constructor(
    program: Program,
    readonly world: World,
    readonly options: JudgeOptions,
    readonly take: TakeState,
  ) {
    this.#session = judgingSession(world, options)
    this.#slice = new Slice(this.#session, turns(program))
  }

  judge(object: number, agenda: Agenda, kinds: Uint8Array, memory: Memory): void {
    const slice = this.#slice
    slice.fill(object, kinds)
    this.#whole = undefined
    agenda.open(slice, slice.rows.count > 0 || isKnownObject(this.#session, object))
    const isPlain = slice.isExact && this.#session.silences.length === 0
    const { entries } = agenda
    for (let place = agenda.next(0); place < entries.length; place = agenda.next(place + 1)) {
      const entry = entries[place]
      if (entry === undefined) continue
      this.#judgeOne(entry.compiled, isPlain ? entry.direct : undefined, memory)
    }
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
    const told = this.#told
    told.clear()
    if (!direct.judge(this.#slice, told)) return false
    const { object } = this.#slice
    for (let place = 0; place < told.count; place += 1) {
      this.take(compiled, object, told.anchorAt(place), told.stateAt(place), undefined)
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
