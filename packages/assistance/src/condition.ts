import type { Known } from './known'

/** Holds where the value, or one of several, is among those named. */
interface Among {
  readonly field: string
  readonly is: readonly (string | boolean)[]
}

/** Holds where a quantity lies within the bounds that are given. */
interface Comparison {
  readonly field: string
  readonly above?: number
  readonly least?: number
  readonly below?: number
  readonly most?: number
}

/** A condition as data over what is known. */
export type Condition =
  | Among
  | Comparison
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }

/** Whether a condition holds; unknown where what it asks was not answered and could still decide it. */
export type Truth = 'yes' | 'no' | 'unknown'

const OPPOSITE: Readonly<Record<Truth, Truth>> = { yes: 'no', no: 'yes', unknown: 'unknown' }

/** The first truth of the two that one of them has: a single no decides `all`, a single yes decides `any`. */
const decided = (truths: readonly Truth[], by: 'yes' | 'no'): Truth =>
  truths.includes(by) ? by : truths.includes('unknown') ? 'unknown' : OPPOSITE[by]

const within = (value: number, { above, least, below, most }: Comparison): boolean =>
  (above === undefined || value > above) &&
  (least === undefined || value >= least) &&
  (below === undefined || value < below) &&
  (most === undefined || value <= most)

function truthOfField(condition: Among | Comparison, known: Known): Truth {
  const value = known[condition.field]
  if (value === undefined) return 'unknown'
  if (!('is' in condition)) return typeof value === 'number' && within(value, condition) ? 'yes' : 'no'
  const among = condition.is.some((one) =>
    typeof value === 'object' ? value.some((each) => each === one) : value === one,
  )
  return among ? 'yes' : 'no'
}

/** Whether the condition holds by what is known. */
export function truthOf(condition: Condition, known: Known): Truth {
  if ('field' in condition) return truthOfField(condition, known)
  if ('not' in condition) return OPPOSITE[truthOf(condition.not, known)]
  if ('all' in condition)
    return decided(
      condition.all.map((one) => truthOf(one, known)),
      'no',
    )
  return decided(
    condition.any.map((one) => truthOf(one, known)),
    'yes',
  )
}

/** Every field a condition asks. */
export function fieldsOf(condition: Condition): readonly string[] {
  if ('field' in condition) return [condition.field]
  if ('not' in condition) return fieldsOf(condition.not)
  return ('all' in condition ? condition.all : condition.any).flatMap(fieldsOf)
}
