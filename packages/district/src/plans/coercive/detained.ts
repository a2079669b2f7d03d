import { lawfulDetention } from '../../lawful/detention'
import type { Plan } from '../../plan'
import { after, HOUR, instantOf, type Story, shift } from '../../story'

export const detained = (cast: Parameters<Plan['base']>[0], start: Parameters<Plan['base']>[1]): Story =>
  lawfulDetention(cast, start, { upTo: 'detention' })

/** The same, released after two days. */
export const released: Plan['base'] = (cast, start) => lawfulDetention(cast, start, { upTo: 'release' })

/** The first instant too late for a term of hours: the hour in which it began is left out (CPL 105). */
export const tooLate = (story: Story, name: string, hours: number) => {
  const began = instantOf(story, name)
  return after(began, hours * HOUR + HOUR - (began % HOUR))
}

export const moveInterrogation = (story: Story, milliseconds: number): Story =>
  shift(story, 'house.', tooLate(story, 'detained', 24) + milliseconds - instantOf(story, 'house.began'))
