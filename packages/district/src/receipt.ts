import { formatInstant, type Instant, SHANGHAI_OFFSET } from '@hengjian/law'
import { inOfficialNumbers } from './officialNumbers'
import type { Random } from './random'
import { after, type Line, MINUTE, SECOND, type Step, type Story, tell } from './story'

/** A line and when it reached the office. */
export interface ReceivedLine {
  readonly line: Line
  readonly at: Instant
  readonly receivedAt: Instant
}

/** Systems report some seconds after the event; a longer delay would itself be something to look into. */
const delayOf = (random: Random): number => random.between(5, 240) * SECOND

const floorToMinute = (instant: number): Instant => (instant - (((instant % MINUTE) + MINUTE) % MINUTE)) as Instant

function eachStep(
  story: Story,
  random: Random,
  receive: (line: Line, step: Step, delay: number) => readonly ReceivedLine[],
): readonly ReceivedLine[] {
  const steps = new Map(story.steps.map((step) => [`${story.id}/${step.name}`, step]))
  const delays = new Map<string, number>()
  return tell(inOfficialNumbers(story)).flatMap((line) => {
    const step = steps.get(line.sourceRecord)
    if (step === undefined) return []
    const own = delayOf(random)
    const delay = delays.get(step.pieceOf ?? step.name) ?? own
    delays.set(step.name, delay)
    return receive(line, step, delay)
  })
}

/** What has been received by an instant; of what still lasts the piece up to then is reported. */
export const receivedBy = (story: Story, anchor: Instant, random: Random): readonly ReceivedLine[] =>
  eachStep(story, random, (line, step, delay) => {
    const end = step.until ?? step.at
    if (after(end, delay) <= anchor) return [{ line, at: end, receivedAt: after(end, delay) }]
    const lasted = floorToMinute(anchor - delay)
    if (step.until === undefined || lasted <= step.at) return []
    const piece = { ...line, endedAt: formatInstant(lasted, SHANGHAI_OFFSET) }
    return [{ line: piece, at: lasted, receivedAt: anchor }]
  })

/** A track that is still being made is told in pieces of this length, each within a minute. */
const PIECE = 8 * MINUTE

/** The pieces of a step that lasts, each a record of its own that begins where the one before ended. */
function pieces(line: Line, { at, until = at }: Step, delay: number): readonly ReceivedLine[] {
  return Array.from({ length: Math.max(1, Math.ceil((until - at) / PIECE)) }, (_, index) => {
    const [begin, end] = [after(at, index * PIECE), Math.min(until, after(at, (index + 1) * PIECE)) as Instant]
    const told = {
      ...line,
      sourceRecord: `${line.sourceRecord}/${index + 1}`,
      occurredAt: formatInstant(begin, SHANGHAI_OFFSET),
      endedAt: formatInstant(end, SHANGHAI_OFFSET),
    }
    return { line: told, at: end, receivedAt: after(end, Math.min(delay, MINUTE)) }
  })
}

/** All that is ever received of a story; a track that ends after the anchor is told in pieces as it goes. */
export const receivedInTime = (story: Story, anchor: Instant, random: Random): readonly ReceivedLine[] =>
  eachStep(story, random, (line, step, delay) => {
    const end = step.until ?? step.at
    if (step.kind === 'tracked' && after(end, delay) > anchor) return pieces(line, step, delay)
    return [{ line, at: end, receivedAt: after(end, delay) }]
  })
