import { setTimeout as pause } from 'node:timers/promises'
import type { Random } from '../packages/district/src/random'
import { faultsIn, type Sound } from './checks'
import { unreadFiles } from './files'
import type { Journal } from './journal'
import { Fault, type Figures, type Load } from './load'
import { type Headers, type Login, OFFICE, withDatabase } from './office'
import type { Kill } from './progress'
import type { Served, Target } from './served'

/** What a run works with. */
export interface World {
  readonly folder: string
  readonly served: Served
  readonly load: Load
  readonly journal: Journal
  /** What each of them sends; one of them asks whether everything answers. */
  readonly people: Readonly<Record<Login, Headers>>
  sound: Sound
  /** How much of the journal has been found again. */
  found: number
}

/** After so many kills everything since the beginning is looked at again. */
const ALL_AFTER = 25
/** What is killed, by turns. */
const TURNS: readonly [Target, ...Target[]] = ['server', 'postgresql', 'server', 'backend']

const answers = async ({ served, people }: World): Promise<boolean> => {
  const answer = await fetch(`${served.url}/api/v1/session`, { headers: people.resident }).catch(() => undefined)
  await answer?.arrayBuffer().catch(() => undefined)
  return answer?.status === 200
}

/** Kills, and waits until everything answers again. Answers how long that took, in milliseconds. */
async function killAndWait(world: World, target: Target, random: Random): Promise<number> {
  const { folder, load, served } = world
  const kill = (): void => {
    load.hold()
    served.kill(target, (count) => random.below(count))
  }
  if (target === 'server') kill()
  else
    await withDatabase(folder, async ({ pool }) => {
      // PostgreSQL answers on for a moment after the kill: it is gone when this connection is.
      const line = await pool.connect()
      const gone = new Promise<void>((done) => line.once('end', () => done()))
      line.on('error', () => undefined)
      kill()
      await gone
      line.release(true)
    })
  return served.back(target, () => answers(world))
}

/** Everything that must hold: of what came since the last time, or of all; the bytes of a file are read once. */
export async function lookAfter(world: World, all: boolean): Promise<readonly string[]> {
  const fresh = world.journal.after(world.found)
  if (all) {
    world.sound = new Map()
    world.found = 0
  }
  const wanted = world.journal.after(world.found)
  const faults = await withDatabase(world.folder, (database) => faultsIn(database, OFFICE, wanted, world.sound))
  const unread = await unreadFiles(world.served.url, world.people, fresh)
  world.found += wanted.length
  return [...faults, ...unread]
}

/**
 * One kill in the middle of the work, and everything that must hold after it. Throws a fault where something does not.
 * @param random of this kill alone
 */
export async function killOnce(world: World, number: number, random: Random): Promise<Kill> {
  const { journal, load } = world
  const before = { length: journal.length, ...load.figures }
  const target = TURNS[(number - 1) % TURNS.length] ?? 'server'
  await journal.more(random.between(5, 30))
  await pause(random.between(0, 60))
  const back = Math.round(await killAndWait(world, target, random))
  const faults = await lookAfter(world, number % ALL_AFTER === 0)
  if (faults.length > 0) throw new Fault(faults.join('\n'))
  load.release()
  const added = journal.after(before.length)
  const since = (of: keyof Figures): number => load.figures[of] - before[of]
  return {
    ...{ number, target, back },
    facts: added.reduce((sum, one) => sum + (one.kind === 'facts' ? one.ids.length : 0), 0),
    actions: added.filter(({ kind }) => kind === 'action').length,
    ...{ cut: since('cut'), doneThough: since('doneThough') },
    ...{ doubled: since('doubled'), contested: since('contested'), files: since('files') },
  }
}
