import type { KindType, Vocabulary } from '@hengjian/facts'
import type { Bilingual, Problem } from '@hengjian/law'
import type { CompiledAnchor, CompiledInterval, CompiledPattern } from './compiled'
import { compileCondition, compileExpression, type Test } from './conditions/compile'
import type { Expression, Surroundings } from './conditions/expression'
import type { JsonLogic, ParameterValue } from './language'
import { type ModelProblemCode, modelProblem } from './problems'
import type { Codes } from './world/codes'

/** Where in a model something is compiled, and what its conditions may speak of. */
export interface Context {
  readonly vocabulary: Vocabulary
  readonly codes: Codes
  readonly over: string
  readonly parameters: Readonly<Record<string, ParameterValue>>
  readonly place: string
  readonly problems: Problem[]
  /** Kinds that the anchor may be of, once there is one. */
  readonly anchor: readonly KindType[]
  /** What looks at nothing but the facts themselves, shared by all models of a program over one type. */
  readonly shared: Shared
  /** Facts of other timelines are tested: the objects of the one judged are none of theirs. */
  readonly beyond?: boolean
}

/** Patterns, intervals and anchors that several models have in common, and numbers for what a part remembers of them. */
export interface Shared {
  readonly patterns: Map<string, CompiledPattern>
  readonly intervals: Map<string, CompiledInterval>
  /** Numbers of intervals by their words without a `where`: begins and ends are walked through once for all of them. */
  readonly walks: Map<string, number>
  readonly anchors: Map<CompiledPattern | CompiledInterval, CompiledAnchor>
  readonly next: { pattern: number; interval: number; anchor: number }
}

/** Whether words mean the same in every model and for every anchor: they name no parameter, anchor, judged object or data set. */
export const isShareable = (text: string): boolean => !/"((param|anchor|object|row)\.|lookup")/.test(text)

/** Nothing in common yet. */
export const nothingShared = (): Shared => ({
  patterns: new Map(),
  intervals: new Map(),
  walks: new Map(),
  anchors: new Map(),
  next: { pattern: 0, interval: 0, anchor: 0 },
})

/** The same context one step further into the model. */
export const below = (context: Context, step: string | number): Context => ({
  ...context,
  place: `${context.place}/${step}`,
})

export function refuse({ problems, place }: Context, code: ModelProblemCode, found: string | Bilingual): void {
  problems.push(modelProblem(code, place, found))
}

const surroundings = (context: Context, event: readonly KindType[], dataset?: string): Surroundings => ({
  vocabulary: context.vocabulary,
  codes: context.codes,
  parameters: context.parameters,
  event,
  anchor: context.anchor,
  over: context.over,
  beyond: context.beyond === true,
  ...(dataset === undefined ? {} : { dataset }),
  uses: { anchor: false, local: false },
  report: (code, place, found) => context.problems.push(modelProblem(code, place, found)),
})

/** Compiles a condition over facts of the given kinds; left out, there is none. */
export const conditionOver = (
  condition: JsonLogic | undefined,
  event: readonly KindType[],
  context: Context,
  dataset?: string,
): Test | undefined =>
  condition === undefined
    ? undefined
    : compileCondition(condition, surroundings(context, event, dataset), context.place)

/** An expression with whether it reads a number of the office's own. */
export interface LocalExpression extends Expression {
  readonly local: boolean
}

/** Compiles an expression that stands for a value. */
export function expressionOver(
  logic: JsonLogic,
  event: readonly KindType[],
  context: Context,
  dataset?: string,
): LocalExpression {
  const around = surroundings(context, event, dataset)
  return { ...compileExpression(logic, around, context.place), local: around.uses.local }
}

/** The kinds of some codes. */
export const kindTypes = ({ vocabulary, codes }: Context, kinds: Iterable<number>): readonly KindType[] =>
  [...kinds].flatMap((code) => vocabulary.kinds.get(codes.kinds.names[code] ?? '') ?? [])
