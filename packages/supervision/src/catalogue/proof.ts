import {
  criminalProcedure,
  type DataValue,
  type Fact,
  type FactId,
  factIdOf,
  type ObjectInRole,
  type OfficeId,
  parseFactTime,
  type SourceId,
} from '@hengjian/facts'
import { builtInCalendar, type Instant, parseInstant } from '@hengjian/law'
import { compile } from '../compile'
import { judge } from '../judge'
import type { Model, ParameterValue } from '../language'
import type { State, Verdict } from '../verdict'
import { createWorld } from '../world/world'

/** The way every built-in model is proved: facts and instants are literals, never read from the model. */

type Named = string | ({ readonly id: string } & Readonly<Record<string, DataValue>>)

export interface FactExtras {
  readonly data?: Readonly<Record<string, DataValue>>
  readonly endedAt?: string
  readonly source?: string
  readonly receivedAt?: string
  readonly id?: string
  readonly supersedes?: string
}

/** Reads an ISO instant; without an offset it is Asia/Shanghai's. */
export function instantOf(text: string): Instant {
  const written = parseInstant(text)
  if (written === undefined) throw new RangeError(`not a time: ${text}`)
  return written.instant
}

function objectOf(role: string, type: string, named: Named): ObjectInRole {
  if (typeof named === 'string') return { role, type, id: named }
  const { id, ...attributes } = named
  return { role, type, id, attributes }
}

let sequence = 0

/**
 * A fact in as few words as possible. Its precision is that of the written time.
 * @param roles role → id, or id with the attributes that the fact states
 */
export function fact(
  kind: string,
  at: string,
  roles: Readonly<Record<string, Named | readonly Named[]>>,
  extras: FactExtras = {},
): Fact {
  const type = criminalProcedure.kinds.get(kind)
  const occurredAt = parseFactTime(at)
  const endedAt = extras.endedAt === undefined ? undefined : parseFactTime(extras.endedAt)
  if (type === undefined || occurredAt === undefined) throw new RangeError(`not a fact: ${kind} at ${at}`)
  sequence += 1
  const source = (extras.source ?? type.source) as SourceId
  const sourceRecord = extras.id ?? String(sequence)
  const objects = Object.entries(roles).flatMap(([role, named]) => {
    const known = type.roles.get(role)
    if (known === undefined) throw new RangeError(`${kind} has no role ${role}`)
    const list: readonly Named[] = Array.isArray(named) ? (named as readonly Named[]) : [named as Named]
    return list.map((one) => objectOf(role, known.type, one))
  })
  for (const name of Object.keys(extras.data ?? {})) {
    if (!type.data.has(name)) throw new RangeError(`${kind} has no field ${name}`)
  }
  return {
    id: extras.id === undefined ? factIdOf(source, sourceRecord) : (extras.id as FactId),
    office: 'office' as OfficeId,
    source,
    sourceRecord,
    kind,
    occurredAt,
    ...(endedAt === undefined ? {} : { endedAt }),
    receivedAt: extras.receivedAt === undefined ? occurredAt.from : instantOf(extras.receivedAt),
    objects,
    data: extras.data ?? {},
    ...(extras.supersedes === undefined ? {} : { supersedes: extras.supersedes as FactId }),
  }
}

export interface ProofOptions {
  readonly knownAt?: string
  readonly silences?: readonly { readonly source: string; readonly from: string; readonly to?: string }[]
  readonly parameters?: Readonly<Record<string, ParameterValue>>
}

/** Every verdict of one model over the facts, as of an instant. */
export function verdictsOf(
  model: Model,
  facts: readonly Fact[],
  asOf: string,
  options: ProofOptions = {},
): readonly Verdict[] {
  const parameters = options.parameters === undefined ? {} : { parameters: { [model.id]: options.parameters } }
  const compiled = compile([model], criminalProcedure, parameters)
  if (!compiled.ok) throw new Error(compiled.problems.map(({ place, message }) => `${place}: ${message.en}`).join('\n'))
  const knownAt = options.knownAt === undefined ? {} : { knownAt: instantOf(options.knownAt) }
  const world = createWorld(criminalProcedure, facts, knownAt)
  const silences = (options.silences ?? []).map(({ source, from, to }) => ({
    source,
    from: instantOf(from),
    ...(to === undefined ? {} : { to: instantOf(to) }),
  }))
  return [...judge(compiled.value, world, { asOf: instantOf(asOf), calendar: builtInCalendar, silences })]
}

/** The state of the one verdict; `none` where the model does not apply. More than one verdict is a mistake of the test. */
export function stateOf(
  model: Model,
  facts: readonly Fact[],
  asOf: string,
  options: ProofOptions = {},
): State | 'none' {
  const verdicts = verdictsOf(model, facts, asOf, options)
  if (verdicts.length > 1) {
    throw new Error(`more than one verdict: ${verdicts.map(({ state, anchor }) => `${state} at ${anchor}`).join(', ')}`)
  }
  return verdicts[0]?.state ?? 'none'
}
