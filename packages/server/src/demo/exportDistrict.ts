import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { generateDistrict, OUTSIDE_SYSTEMS } from '@hengjian/district'
import type { Instant } from '@hengjian/law'
import { outsideFile } from './outsideFile'

/** Which district is exported: that of one centre. */
export interface DistrictExport {
  readonly seed: number
  /** Nothing happens after it. */
  readonly anchor: Instant
  /** How many people came before it, in both centres together. */
  readonly people: number
  readonly site: 'north' | 'south'
  /** Whether one course of each rule, kept or broken, is among them. */
  readonly rules: boolean
}

/** The people of an export are numbered from here on, so that an office which has a district of its own can take it in, too. */
const NUMBERED_BEFORE = 9400

/** The files that the outside systems of a synthetic district export of what happened there. */
export function districtFiles({ seed, anchor, people, site, rules }: DistrictExport) {
  const options = { seed, anchor, ordinary: people, live: 0, sample: true, numberedBefore: NUMBERED_BEFORE }
  const { lines } = generateDistrict(rules ? options : { ...options, plans: [] })
  const own = lines.map(({ line }) => line).filter((line) => line.site === site)
  return OUTSIDE_SYSTEMS.map((system) => {
    const [format] = system.formats
    if (format === undefined) throw new RangeError(`${system.id} exports nothing`)
    return outsideFile(
      system,
      format,
      own.filter(({ source }) => source === system.mapping.source),
    )
  })
}

/**
 * Writes these files into a folder.
 * @returns their paths
 */
export async function exportDistrict(folder: string, wanted: DistrictExport): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true })
  const paths: string[] = []
  for (const { name, bytes } of districtFiles(wanted)) {
    const path = join(folder, name)
    await pipeline(bytes, createWriteStream(path))
    paths.push(path)
  }
  return paths
}
