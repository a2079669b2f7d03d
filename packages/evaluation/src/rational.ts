/** An exact quotient of whole numbers; its denominator is above zero. */
export interface Rational {
  readonly numerator: number
  readonly denominator: number
}

/** The quotient, or null where there is nothing to divide by: that is no zero. */
export const quotient = (numerator: number, denominator: number): Rational | null =>
  denominator === 0 ? null : { numerator, denominator }

/** How many of the smallest unit written: half goes away from zero. */
function rounded(numerator: bigint, denominator: bigint): bigint {
  const twice = 2n * (numerator < 0n ? -numerator : numerator) + denominator
  const magnitude = twice / (2n * denominator)
  return numerator < 0n ? -magnitude : magnitude
}

function decimal(units: bigint, places: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0')
  const sign = units < 0n ? '−' : ''
  return places === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`
}

/**
 * The quotient in decimals, rounded half up (half away from zero).
 * @param scale 100 for per cent
 */
export const writeRational = ({ numerator, denominator }: Rational, places: number, scale = 1): string =>
  decimal(rounded(BigInt(numerator) * BigInt(scale) * 10n ** BigInt(places), BigInt(denominator)), places)

/** How far one quotient lies from another, exactly, in decimals: percentage points for a scale of 100. */
export function writeDifference(now: Rational, before: Rational, places: number, scale = 1): string {
  const [a, b] = [BigInt(now.numerator), BigInt(now.denominator)]
  const [c, d] = [BigInt(before.numerator), BigInt(before.denominator)]
  return decimal(rounded((a * d - c * b) * BigInt(scale) * 10n ** BigInt(places), b * d), places)
}
