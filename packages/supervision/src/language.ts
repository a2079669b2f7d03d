import type { Bilingual, Count, Duration } from '@hengjian/law'

/**
 * The model language as types: a supervision model is JSON data of the shape {@link Model}.
 * `schema.ts` holds the validating schema of the same shape; a type test keeps the two equal.
 */

// ── conditions ──────────────────────────────────────────────────────────────────────────────────────────────────

/** A JsonLogic expression over event.*, anchor.*, object.*, param.* and row.*; checked when a model is compiled. */
export type Condition = JsonLogic
export type Expression = JsonLogic
export type JsonLogic =
  | string
  | number
  | boolean
  | null
  | readonly JsonLogic[]
  | { readonly [operator: string]: JsonLogic }

// ── patterns, intervals, terms ──────────────────────────────────────────────────────────────────────────────────

/** Facts of a kind, of a vocabulary group, of any of a list, or of every kind ("*"). */
export interface EventPattern {
  readonly event: string | readonly string[]
  readonly where?: Condition
  /** Which of the matching facts in the part; `each` where left out, a number counts from 1. */
  readonly pick?: 'each' | 'first' | 'last' | number
  /** A dateTime field that gives the instant instead of occurredAt. */
  readonly at?: string
}
/** Happens when the last of its parts has. */
export interface AllPattern {
  readonly all: readonly Pattern[]
}
/** Happens with each of its alternatives that does. */
export interface AnyPattern {
  readonly any: readonly Pattern[]
}
/** Happens at the instant a clock runs out (less a warning) if the clock was not answered by then. */
export interface DuePattern {
  readonly due: Clock
  readonly less?: Term
}
/** Rows of a data set, read as row.*; only in `of` beside `on`. */
export interface RowPattern {
  readonly row: string
  readonly where?: Condition
}
export type Pattern = EventPattern | AllPattern | AnyPattern | DuePattern | RowPattern

/** An interval of the vocabulary by name. */
export interface NamedInterval {
  readonly interval: string
  readonly where?: Condition
}
/** An interval between two patterns, one at a time for each key of roles. */
export interface FreeInterval {
  readonly begin: Pattern
  readonly end: Pattern
  readonly key: readonly string[]
  readonly where?: Condition
}
/** Facts of a kind that carries endedAt. */
export interface SpanInterval {
  readonly span: string
  readonly where?: Condition
}
export type Interval = NamedInterval | FreeInterval | SpanInterval

/** A number of a duration may be an expression, for a period that a document itself sets; fractions drop. */
export type DurationExpression =
  | { readonly [Unit in keyof Duration]?: Expression }
  | { readonly var: `param.${string}` }
export interface PlainTerm {
  readonly count: Count
  readonly of: DurationExpression
}
/** The first case whose condition holds, as of the start; the last has none. */
export interface CasesTerm {
  readonly cases: readonly { readonly where?: Condition; readonly term: Term }[]
}
export type Term = PlainTerm | CasesTerm

export interface Extension {
  readonly when: Pattern
  readonly within: Term
  /** `due`: counted from the due instant so far instead of from the start. */
  readonly after?: 'due'
}
export interface Restart {
  readonly when: Pattern
  readonly within?: Term
  /** What may extend and suspend the period from the new start on, beside what the clock itself names. */
  readonly extend?: readonly Extension[]
  readonly suspend?: readonly Interval[]
}
/** A running period: from an anchor, to an answer, within a term. An interval as `from` makes it a longest duration. */
export interface Clock {
  readonly from: Pattern | Interval
  readonly to?: Pattern
  readonly within: Term
  readonly extend?: readonly Extension[]
  readonly suspend?: readonly Interval[]
  readonly restart?: readonly Restart[]
}

// ── checks ──────────────────────────────────────────────────────────────────────────────────────────────────────

export interface DeadlineCheck extends Clock {
  /** `ignore`: only a late answer is a breach, a missing one is not. Default `violated`. */
  readonly ifMissing?: 'violated' | 'ignore'
}
/** How keys agree: as the same value, or as texts alike to a degree (see `similarity.ts`). */
export type Agreement = 'equal' | 'similar'
/** Left and right key, how they agree (`equal` unless told) and from which similarity on. A plain text is a path. */
export type OnKey =
  | readonly [left: Expression, right: Expression]
  | readonly [left: Expression, right: Expression, how: Agreement]
  | readonly [left: Expression, right: Expression, how: Agreement, least: Expression]
export interface AbsenceCheck {
  readonly at: Pattern | Interval
  readonly of: Pattern
  readonly window: 'before' | 'during' | 'ever' | 'next'
  readonly within?: Term
  readonly tolerance?: DurationExpression
  readonly on?: readonly OnKey[]
}
export interface PresenceCheck {
  readonly at?: Pattern | Interval
  readonly of: Pattern
  readonly window?: 'before' | 'after' | 'during' | 'ever' | 'next'
  readonly within?: Term
  readonly tolerance?: DurationExpression
  readonly on?: readonly OnKey[]
}
export interface CoverageCheck {
  readonly of: Interval
  readonly by: readonly (Interval | Pattern)[]
  readonly tolerance?: DurationExpression
  readonly edge?: DurationExpression
}
export interface OverlapCheck {
  readonly of: Interval
  readonly with?: Interval
  readonly max?: number
  readonly where?: Condition
  readonly tolerance?: DurationExpression
}
export interface TallyCheck {
  readonly of: Pattern | Interval
  readonly value?: Expression
  readonly within?: Term
  readonly max?: Expression
  readonly min?: Expression
}
export interface FieldCheck {
  readonly of: Pattern
  readonly require: Condition
}
export type Check =
  | { readonly deadline: DeadlineCheck }
  | { readonly absence: AbsenceCheck }
  | { readonly presence: PresenceCheck }
  | { readonly coverage: CoverageCheck }
  | { readonly overlap: OverlapCheck }
  | { readonly tally: TallyCheck }
  | { readonly field: FieldCheck }

// ── the model ───────────────────────────────────────────────────────────────────────────────────────────────────

export const STAGES = [
  'filing',
  'centre',
  'coercive',
  'custody',
  'investigation',
  'rights',
  'plea',
  'review',
  'correction',
  'crossdata',
] as const
export type Stage = (typeof STAGES)[number]

/** 违法 breaks a mandatory rule · 瑕疵 to be corrected or explained · 提示 a lead to look into. */
export const SEVERITIES = ['illegal', 'irregular', 'advisory'] as const
export type Severity = (typeof SEVERITIES)[number]

/** How far the legal basis was read. `unverified` and `local` must never be worded as an illegality. */
export const STATUSES = ['verified', 'partial', 'unverified', 'local'] as const
export type Status = (typeof STATUSES)[number]

/** One cited provision, e.g. {law: 'CPL', article: '85', paragraph: '2'}. */
export interface Citation {
  readonly law: string
  readonly article: string
  readonly paragraph?: string
  readonly item?: string
}

/** What the office would issue, least to most severe; the codes of the catalogue. */
export const REMEDIES = [
  'ORAL',
  'SIAN',
  'CORR',
  'EXPN',
  'EXPY',
  'FILE',
  'REVK',
  'URGE',
  'SUGG',
  'OPIN',
  'CNRS',
  'ARRQ',
  'PROQ',
  'SUPP',
  'LEAD',
  'SELF',
  'INFO',
] as const
export type Remedy = (typeof REMEDIES)[number]

export type ParameterValue = Duration | number | boolean | string | readonly string[]

/** A supervision rule as data. */
export interface Model {
  /** The catalogue's id; a rule with two duties is two models, `ID/first` and `ID/second`. */
  readonly id: string
  readonly version: number
  readonly title: Bilingual
  /** What somebody has to do by the end of its period, in a few words: the title of its clocks. None where no clock runs. */
  readonly duty?: Bilingual
  /** What the rule protects, in one or two sentences. */
  readonly meaning: Bilingual
  /** What usually lies behind a violation. */
  readonly cause: Bilingual
  /** What can be done about it now. */
  readonly cure: Bilingual
  readonly stage: Stage
  readonly severity: Severity
  readonly status: Status
  readonly basis: readonly Citation[]
  /** The deciding words of the law, verbatim. */
  readonly quote?: { readonly law: string; readonly text: string }
  readonly remedies: readonly Remedy[]
  readonly effective: { readonly from: string; readonly to?: string }
  /** The object type whose timeline is judged. */
  readonly over: string
  readonly per?: string | readonly string[]
  readonly where?: Condition
  /** Numbers of the law, and `local_*` ones that are the office's own and may be tuned. */
  readonly params?: Readonly<Record<string, ParameterValue>>
  readonly check: Check
  readonly unless?: Pattern
  /** Sources whose silence matters; left out: the vocabulary's sources of the kinds used. */
  readonly needs?: readonly string[]
}
