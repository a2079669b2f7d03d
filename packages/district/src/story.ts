import type { DataValue } from '@hengjian/facts'
import type { Instant } from '@hengjian/law'
import { formatInstant, SHANGHAI_OFFSET } from '@hengjian/law'

/** One object of a line, in its role. */
export interface LineObject {
  readonly role: string
  readonly type: string
  readonly id: string
  readonly attributes?: Readonly<Record<string, DataValue>>
}

/** A fact as an outside system sends it: a line of `POST /api/v1/facts`. */
export interface Line {
  readonly source: string
  readonly sourceRecord: string
  readonly kind: string
  readonly occurredAt: string
  readonly endedAt?: string
  readonly site: string
  readonly objects: readonly LineObject[]
  readonly data: Readonly<Record<string, DataValue>>
}

export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** One step of a story: what happens, when, and to whom. */
export interface Step {
  readonly name: string
  readonly source: string
  readonly kind: string
  readonly at: Instant
  readonly until?: Instant
  /** A step may be known only to the minute or the day. */
  readonly precision?: 'minute' | 'day'
  /** The step of which this one is a piece: pieces of one trace are all received with the same delay. */
  readonly pieceOf?: string
  readonly objects: readonly LineObject[]
  readonly data: Readonly<Record<string, DataValue>>
}

/**
 * What happens to one person, as named steps that a plan may move, drop or change before it is told. Immutable: each change
 * gives a new story, so that a plan cannot spoil its neighbour.
 */
export interface Story {
  readonly id: string
  readonly site: string
  readonly steps: readonly Step[]
}

const stepNamed = (story: Story, name: string): Step => {
  const step = story.steps.find((one) => one.name === name)
  if (step === undefined) throw new Error(`story ${story.id} has no step ${name}`)
  return step
}

/** When a step of the story happens. */
export const instantOf = (story: Story, name: string): Instant => stepNamed(story, name).at

/** The instant so many milliseconds after another. */
export const after = (instant: Instant, milliseconds: number): Instant => (instant + milliseconds) as Instant

/** Adds steps; a name may be used once. */
export function add(story: Story, ...steps: readonly Step[]): Story {
  for (const { name } of steps) {
    if (story.steps.some((one) => one.name === name)) throw new Error(`story ${story.id} already has a step ${name}`)
  }
  return { ...story, steps: [...story.steps, ...steps] }
}

/** Leaves steps out. */
export function drop(story: Story, ...names: readonly string[]): Story {
  for (const name of names) stepNamed(story, name)
  return { ...story, steps: story.steps.filter(({ name }) => !names.includes(name)) }
}

const replace = (story: Story, name: string, change: (step: Step) => Step): Story => {
  stepNamed(story, name)
  return { ...story, steps: story.steps.map((step) => (step.name === name ? change(step) : step)) }
}

/** The story up to a step, and what happens at the same instant. */
export function until(story: Story, name: string): Story {
  const last = instantOf(story, name)
  return { ...story, steps: story.steps.filter(({ at }) => at <= last) }
}

/** The story from a step on. */
export function since(story: Story, name: string): Story {
  const first = instantOf(story, name)
  return { ...story, steps: story.steps.filter(({ at }) => at >= first) }
}

/** Moves a step to another instant; a span keeps its length. */
export const move = (story: Story, name: string, at: Instant): Story =>
  replace(story, name, (step) => ({
    ...step,
    at,
    ...(step.until === undefined ? {} : { until: after(step.until, at - step.at) }),
  }))

/** Lets a span last so much longer, or shorter where negative. */
export const lengthen = (story: Story, name: string, milliseconds: number): Story =>
  replace(story, name, (step) =>
    step.until === undefined ? step : { ...step, until: after(step.until, milliseconds) },
  )

/** Moves a step to another instant, and by the same length all that happens after it. */
export function moveOnwards(story: Story, name: string, at: Instant): Story {
  const from = instantOf(story, name)
  return since(story, name).steps.reduce((moved, step) => move(moved, step.name, after(step.at, at - from)), story)
}

/** Moves every step whose name starts so by the same length. */
export const shift = (story: Story, prefix: string, milliseconds: number): Story => ({
  ...story,
  steps: story.steps.map((step) =>
    step.name.startsWith(prefix)
      ? {
          ...step,
          at: after(step.at, milliseconds),
          ...(step.until === undefined ? {} : { until: after(step.until, milliseconds) }),
        }
      : step,
  ),
})

/** Sets data fields of a step; `undefined` leaves the field out, as a source does that does not know. */
export const setData = (story: Story, name: string, data: Readonly<Record<string, DataValue | undefined>>): Story =>
  replace(story, name, (step) => ({ ...step, data: withValues(step.data, data) }))

/** Sets attributes of the objects in a role of a step; `undefined` leaves the attribute out. */
export const setAttributes = (
  story: Story,
  name: string,
  role: string,
  attributes: Readonly<Record<string, DataValue | undefined>>,
): Story =>
  replace(story, name, (step) => ({
    ...step,
    objects: step.objects.map((object) =>
      object.role === role ? { ...object, attributes: withValues(object.attributes ?? {}, attributes) } : object,
    ),
  }))

/** Sets attributes of an object type wherever the story states them, and leaves them out where `undefined`. */
export const setEverywhere = (
  story: Story,
  type: string,
  attributes: Readonly<Record<string, DataValue | undefined>>,
): Story => ({
  ...story,
  steps: story.steps.map((step) => ({
    ...step,
    objects: step.objects.map((object) =>
      object.type === type && object.attributes !== undefined
        ? { ...object, attributes: withValues(object.attributes, attributes) }
        : object,
    ),
  })),
})

/** Replaces the objects of a step in one role. */
export const setObjects = (story: Story, name: string, role: string, objects: readonly LineObject[]): Story =>
  replace(story, name, (step) => ({
    ...step,
    objects: [...step.objects.filter((object) => object.role !== role), ...objects],
  }))

/** Makes a step known only to the minute or the day. */
export const blur = (story: Story, name: string, precision: 'minute' | 'day'): Story =>
  replace(story, name, (step) => ({ ...step, precision }))

function withValues(
  before: Readonly<Record<string, DataValue>>,
  changes: Readonly<Record<string, DataValue | undefined>>,
): Readonly<Record<string, DataValue>> {
  const result: Record<string, DataValue> = { ...before }
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) delete result[name]
    else result[name] = value
  }
  return result
}

const written = (at: Instant, precision: Step['precision']): string => {
  const text = formatInstant(at, SHANGHAI_OFFSET)
  switch (precision) {
    case 'day':
      return text.slice(0, 10)
    case 'minute':
      return `${text.slice(0, 16)}+08:00`
    case undefined:
      return text
  }
}

/** Tells the story as lines, in the order in which they happen; each step is a record of its own. */
export function tell(story: Story): readonly Line[] {
  const names = story.steps.map(({ name }) => name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new Error(`story ${story.id} has two steps ${twice}`)
  return [...story.steps]
    .sort((left, right) => left.at - right.at)
    .map((step) => ({
      source: step.source,
      sourceRecord: `${story.id}/${step.name}`,
      kind: step.kind,
      occurredAt: written(step.at, step.precision),
      ...(step.until === undefined ? {} : { endedAt: written(step.until, step.precision) }),
      site: story.site,
      objects: step.objects,
      data: step.data,
    }))
}
