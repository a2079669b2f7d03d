import type { MarkOf } from '../occurrences/kinds'
import { dayOf, done, given, type MatterReader, type MatterTold, ofMatter } from './matterTold'

const ANONYMOUS = ['匿名', 'anonymous']

/** Whether all runs of a clock were kept; none of them may still run. */
const kept = ({ clocks }: MatterTold, name: string): boolean => {
  const runs = clocks.filter(({ clock }) => clock === name)
  return runs.length > 0 && runs.every(({ state }) => state === 'kept')
}

/** 群众来信来访: on the day of receipt. Whoever gave no name cannot be answered. */
export const petitions: MatterReader = (told) =>
  done(told, 'receive').map((record) => {
    const petitioner = String(given(told, 'petitioner') ?? '').trim()
    const marks: readonly MarkOf<'petitionReceived'>[] = [
      ...(ANONYMOUS.includes(petitioner.toLowerCase()) ? (['unreachable'] as const) : []),
      ...(kept(told, 'acceptance') ? (['acceptanceAnswered'] as const) : []),
      ...(kept(told, 'substance') ? (['substanceAnswered'] as const) : []),
    ]
    return { ...ofMatter(told), kind: 'petitionReceived', key: told.id, day: dayOf(record, 'receivedOn'), marks }
  })
