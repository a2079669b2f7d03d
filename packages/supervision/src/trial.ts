import {
  type DataValue,
  type Fact,
  type FactId,
  factIdOf,
  type ObjectInRole,
  type OfficeId,
  parseFactTime,
  resolveVocabulary,
  type SourceId,
  type Vocabulary,
} from '@hengjian/facts'
import { builtInCalendar, formatInstant, type Instant, parseInstant } from '@hengjian/law'
import { compile } from './compile'
import { judge } from './judge'
import type { Check, Condition, Model } from './language'
import type { State, Verdict } from './verdict'
import { createWorld, type Datasets } from './world/world'

/** The way the words of the language are proved: a vocabulary of a few words, and models of one check. */

const name = (text: string) => ({ zh: text, en: text })
const string = (zh: string) => ({ type: 'string', zh }) as const

/** Matters in which somebody asks and is answered, parties to them, rooms they enter and leave. */
export const trialVocabulary: Vocabulary = resolveVocabulary({
  name: 'trial',
  version: 1,
  enums: {
    grade: { ordered: true, values: { low: '低', middle: '中', high: '高' } },
    colour: { values: { red: '红', blue: '蓝' } },
  },
  fields: {
    grade: { type: 'enum', enum: 'grade', zh: '级别' },
    colour: { type: 'enum', enum: 'colour', zh: '颜色' },
    note: string('备注'),
    tags: { type: 'string[]', zh: '标签' },
    days: { type: 'integer', zh: '天数' },
    urgent: { type: 'boolean', zh: '紧急' },
    signedAt: { type: 'dateTime', zh: '签署时间' },
    day: { type: 'date', zh: '日期' },
  },
  objects: {
    matter: {
      zh: '事项',
      en: 'matter',
      identity: [],
      attributes: {
        grade: { type: 'enum', enum: 'grade', zh: '级别', varies: true },
        colour: { type: 'enum', enum: 'colour', zh: '颜色' },
        days: { type: 'integer', zh: '天数', varies: true },
        note: string('备注'),
        isWatched: { type: 'boolean', zh: '受关注', during: 'watch' },
        isPaused: { type: 'boolean', zh: '已中止', during: 'pause' },
        isVisited: { type: 'boolean', zh: '有人来访', during: 'visit' },
      },
    },
    party: {
      zh: '当事人',
      en: 'party',
      identity: [],
      within: ['matter'],
      joinedBy: ['opened', 'joined'],
      attributes: {
        born: { type: 'date', zh: '出生日期' },
        colour: { type: 'enum', enum: 'colour', zh: '颜色' },
        isInside: { type: 'boolean', zh: '在室内', during: 'stay' },
      },
    },
    room: {
      zh: '房间',
      en: 'room',
      identity: [],
      attributes: { colour: { type: 'enum', enum: 'colour', zh: '颜色' } },
    },
    officer: {
      zh: '人员',
      en: 'officer',
      identity: [],
      attributes: { grade: { type: 'enum', enum: 'grade', zh: '级别' } },
    },
  },
  kinds: {
    opened: {
      zh: '开始',
      roles: { matter: 'matter', party: 'party?', officers: 'officer*' },
      data: ['grade', 'colour', 'note', 'tags', 'days', 'urgent', 'signedAt', 'day'],
      source: 'desk',
    },
    joined: { zh: '加入', roles: { matter: 'matter', party: 'party' }, data: [], source: 'desk' },
    asked: {
      zh: '提问',
      roles: { matter: 'matter', party: 'party?', officers: 'officer*' },
      data: ['grade', 'colour', 'note', 'days', 'urgent', 'signedAt'],
      source: 'desk',
    },
    answered: {
      zh: '答复',
      roles: { matter: 'matter', party: 'party?', officers: 'officer*' },
      data: ['grade', 'colour', 'note', 'days', 'urgent', 'signedAt'],
      source: 'lab',
    },
    excused: { zh: '免除', roles: { matter: 'matter', party: 'party?' }, data: ['note', 'urgent'], source: 'court' },
    extended: { zh: '延长', roles: { matter: 'matter' }, data: ['days', 'urgent'], source: 'desk' },
    restarted: { zh: '重新计算', roles: { matter: 'matter' }, data: ['days', 'urgent'], source: 'desk' },
    paused: { zh: '中止', roles: { matter: 'matter' }, data: ['urgent'], source: 'desk' },
    resumed: { zh: '恢复', roles: { matter: 'matter' }, data: ['urgent'], source: 'desk' },
    entered: {
      zh: '进入',
      roles: { matter: 'matter', party: 'party?', room: 'room?' },
      data: ['urgent'],
      source: 'gate',
    },
    moved: {
      zh: '换房',
      roles: { matter: 'matter', party: 'party?', room: 'room?' },
      data: ['urgent'],
      source: 'gate',
    },
    left: { zh: '离开', roles: { matter: 'matter', party: 'party?', room: 'room?' }, data: ['urgent'], source: 'gate' },
    visited: { zh: '来访', roles: { matter: 'matter' }, data: ['urgent'], span: true, source: 'gate' },
  },
  groups: { words: ['asked', 'answered'] },
  intervals: {
    pause: { begin: 'paused', end: 'resumed', key: ['matter'] },
    stay: { begin: 'entered', end: 'left', key: ['matter', 'party'] },
    lodging: { begin: 'entered', end: ['moved', 'left'], key: ['party'] },
    visit: { span: 'visited', key: ['matter'] },
    watch: {
      begin: 'asked',
      end: 'answered',
      key: ['matter'],
      except: { asked: { urgent: [true] }, answered: { 'party.colour': ['red'] } },
    },
  },
  datasets: { tariffs: { key: ['code'], columns: ['code', 'amount', 'text'] } },
  sources: { desk: name('desk'), lab: name('lab'), court: name('court'), gate: name('gate') },
})

type Named = string | ({ readonly id: string } & Readonly<Record<string, DataValue>>)

export interface TrialFact {
  /** role → id, or id with attributes that the fact states; the matter is `m` unless told. */
  readonly roles?: Readonly<Record<string, Named | readonly Named[]>>
  readonly data?: Readonly<Record<string, DataValue>>
  readonly endedAt?: string
  readonly receivedAt?: string
  readonly source?: string
  readonly id?: string
  readonly supersedes?: string
}

/** Reads an ISO instant; without an offset it is Chinese time. */
export function instant(text: string): Instant {
  const written = parseInstant(text)
  if (written === undefined) throw new RangeError(`not a time: ${text}`)
  return written.instant
}

const isOne = (named: Named | readonly Named[]): named is Named => !Array.isArray(named)

function objectsIn(kind: string, roles: NonNullable<TrialFact['roles']>): readonly ObjectInRole[] {
  return Object.entries(roles).flatMap(([role, named]) => {
    const known = trialVocabulary.kinds.get(kind)?.roles.get(role)
    if (known === undefined) throw new RangeError(`${kind} has no role ${role}`)
    const list = isOne(named) ? [named] : named
    return list.map((one): ObjectInRole => {
      if (typeof one === 'string') return { role, type: known.type, id: one }
      const { id, ...attributes } = one
      return { role, type: known.type, id, attributes }
    })
  })
}

/**
 * A fact in as few words as possible; its precision is that of the written time, and its record is numbered by `id`, or else
 * named by kind and time.
 */
export function fact(kind: string, at: string, { roles = {}, ...extras }: TrialFact = {}): Fact {
  const type = trialVocabulary.kinds.get(kind)
  const occurredAt = parseFactTime(at)
  const endedAt = extras.endedAt === undefined ? undefined : parseFactTime(extras.endedAt)
  if (type === undefined || occurredAt === undefined) throw new RangeError(`not a fact: ${kind} at ${at}`)
  for (const field of Object.keys(extras.data ?? {})) {
    if (!type.data.has(field)) throw new RangeError(`${kind} has no field ${field}`)
  }
  const source = (extras.source ?? type.source) as SourceId
  const sourceRecord = extras.id ?? `${kind} ${at}`
  return {
    id: extras.id === undefined ? factIdOf(source, sourceRecord) : (extras.id as FactId),
    office: 'office' as OfficeId,
    source,
    sourceRecord,
    kind,
    occurredAt,
    ...(endedAt === undefined ? {} : { endedAt }),
    receivedAt: extras.receivedAt === undefined ? occurredAt.from : instant(extras.receivedAt),
    objects: objectsIn(kind, { matter: 'm', ...roles }),
    data: extras.data ?? {},
    ...(extras.supersedes === undefined ? {} : { supersedes: extras.supersedes as FactId }),
  }
}

const text = name('trial')

/** A model of one check over matters, with whatever else it names. */
export const model = (check: Check, rest: Partial<Model> = {}): Model => ({
  id: 'TRIAL',
  version: 1,
  title: text,
  meaning: text,
  cause: text,
  cure: text,
  stage: 'crossdata',
  severity: 'advisory',
  status: 'local',
  basis: [],
  remedies: [],
  effective: { from: '2000-01-01' },
  over: 'matter',
  check,
  ...rest,
})

export interface TrialOptions {
  readonly knownAt?: string
  readonly silences?: readonly { readonly source: string; readonly from: string; readonly to?: string }[]
  readonly clockSkew?: number
  readonly datasets?: Datasets
}

/** Every verdict of the models over the facts, as of an instant. */
export function verdicts(
  models: Model | readonly Model[],
  facts: readonly Fact[],
  asOf: string,
  { knownAt, silences = [], datasets = {}, clockSkew = 0 }: TrialOptions = {},
): readonly Verdict[] {
  const compiled = compile('id' in models ? [models] : models, trialVocabulary)
  if (!compiled.ok) throw new Error(compiled.problems.map(({ place, message }) => `${place}: ${message.en}`).join('\n'))
  const world = createWorld(trialVocabulary, facts, {
    datasets,
    ...(knownAt === undefined ? {} : { knownAt: instant(knownAt) }),
  })
  return [
    ...judge(compiled.value, world, {
      asOf: instant(asOf),
      calendar: builtInCalendar,
      clockSkew,
      silences: silences.map(({ source, from, to }) => ({
        source,
        from: instant(from),
        ...(to === undefined ? {} : { to: instant(to) }),
      })),
    }),
  ]
}

/** The states of all verdicts, in their order. */
export const states = (...given: Parameters<typeof verdicts>): readonly State[] =>
  verdicts(...given).map(({ state }) => state)

/** The only verdict; none or several are a mistake of the test. */
export function verdict(...given: Parameters<typeof verdicts>): Verdict {
  const [one, ...others] = verdicts(...given)
  if (one === undefined || others.length > 0) throw new Error(`${others.length + (one === undefined ? 0 : 1)} verdicts`)
  return one
}

/** An instant as a test writes it down. */
export const shown = (at: Instant | null | undefined): string | null | undefined =>
  typeof at === 'number' ? formatInstant(at).slice(0, -6) : at

/** The problems of compiling a model, by code and place. */
export function problemsOf(...models: readonly Model[]): readonly string[] {
  const compiled = compile(models, trialVocabulary)
  return compiled.ok ? [] : compiled.problems.map(({ code, place }) => `${code} ${place}`)
}

const conditionModel = (require: Condition, over: string): Model =>
  model({ field: { of: { event: 'opened' }, require } }, { over })

/** What a condition says of the one fact `opened`: true, false, or unknown. */
export function truthOf(
  require: Condition,
  opened: TrialFact = {},
  { over = 'matter', ...options }: TrialOptions & { readonly over?: string; readonly before?: readonly Fact[] } = {},
): boolean | 'unknown' {
  const facts = [...(options.before ?? []), fact('opened', '2026-05-06T09:00:00', opened)]
  const { state } = verdict(conditionModel(require, over), facts, '2026-05-06T10:00:00', options)
  return state === 'unknown' ? state : state === 'satisfied'
}

/** What compiling a condition reports, by code and place within it. */
export const refusals = (require: Condition): readonly string[] =>
  problemsOf(conditionModel(require, 'matter')).map((one) => one.replace('TRIAL/check/field/require', ''))
