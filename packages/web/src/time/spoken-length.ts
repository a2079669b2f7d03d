/** The words for the parts of a length. */
export interface LengthWords {
  readonly days: string
  readonly hours: string
  readonly minutes: string
  readonly seconds: string
}

/** A length in its two largest parts: `2小时5分`, `40秒`. @param milliseconds not negative */
export function spokenLength(milliseconds: number, words: LengthWords): string {
  const seconds = Math.round(milliseconds / 1000)
  const parts = [
    [Math.floor(seconds / 86_400), words.days],
    [Math.floor((seconds % 86_400) / 3600), words.hours],
    [Math.floor((seconds % 3600) / 60), words.minutes],
    [seconds % 60, words.seconds],
  ] as const
  const first = parts.findIndex(([amount]) => amount > 0)
  if (first < 0) return `0${words.seconds}`
  return parts
    .slice(first, first + 2)
    .filter(([amount]) => amount > 0)
    .map(([amount, word]) => `${amount}${word}`)
    .join(words.days.startsWith(' ') ? ' ' : '')
}
