import { stderr, stdout } from 'node:process'
import { type Instant, parseInstant, SHANGHAI_OFFSET } from '@hengjian/law'
import { type DistrictExport, exportDistrict } from '@hengjian/server'
import type { ExitCode } from './exit-code'
import { optionsOf } from './options'
import { usage } from './usage'

const OPTIONS = {
  to: { type: 'string' },
  seed: { type: 'string', default: '1' },
  anchor: { type: 'string' },
  people: { type: 'string', default: '20' },
  site: { type: 'string', default: 'north' },
  rules: { type: 'boolean', default: false },
} as const

/** Most people of one export; their files are made in memory. */
const PEOPLE = 20_000

const numberIn = (text: string, most: number): number | undefined =>
  /^\d{1,10}$/.test(text) && Number(text) <= most ? Number(text) : undefined

function requestOf(args: readonly string[], now: Instant): (DistrictExport & { readonly to: string }) | undefined {
  const given = optionsOf(args, OPTIONS)
  if (given?.to === undefined) return undefined
  const [seed, people] = [numberIn(given.seed, 0xffffffff), numberIn(given.people, PEOPLE)]
  const anchor = given.anchor === undefined ? now : parseInstant(given.anchor, SHANGHAI_OFFSET)?.instant
  const { to, site, rules } = given
  if (seed === undefined || people === undefined || anchor === undefined) return undefined
  return site === 'north' || site === 'south' ? { to, seed, anchor, people, site, rules } : undefined
}

/** `hengjian demo`: what the outside systems of a synthetic district would export, as files to try an import with. */
export async function demo(args: readonly string[]): Promise<ExitCode> {
  const request = requestOf(args, Date.now() as Instant)
  if (request === undefined) {
    stderr.write(usage())
    return 2
  }
  for (const path of await exportDistrict(request.to, request)) stdout.write(`${path}\n`)
  return 0
}
