import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { refuse } from '../../problems/registry'
import type { Binaries } from './binaries'
import type { Place } from './place'

/** The role that owns the built-in database. */
export const OWNER_ROLE = 'hengjian_owner'

/**
 * Locales in the order of preference: names sort by pinyin and trigrams of Chinese exist only where the character type is a
 * UTF-8 one. The last works everywhere; searching for Chinese is then slower, which the health page says.
 */
const LOCALES: readonly (readonly string[])[] = [
  ['--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=zh-Hans-CN'],
  ['--locale=en_US.UTF-8', '--locale-provider=icu', '--icu-locale=zh-Hans-CN'],
  ['--locale=C', '--locale-provider=icu', '--icu-locale=zh-Hans-CN'],
  ['--locale=C'],
]

/** The cluster's folder below the database's place. */
export const clusterFolder = (place: Place): string => join(place.folder, 'cluster')

/** The last line of a program's complaint. */
export const lastLine = (text: string): string => text.trim().split('\n').at(-1)?.trim() ?? ''

function checkMajor(cluster: string, binaries: Binaries): void {
  const made = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  const asked = spawnSync(binaries.postgres, ['--version'], { encoding: 'utf8', cwd: '/' })
  if (asked.status === 0 && !asked.stdout.includes(` ${made}.`)) refuse('POSTGRES_MAJOR', made)
}

function initialise(place: Place, binaries: Binaries, passwordFile: string): void {
  const draft = join(place.folder, 'cluster.new')
  let complaint = ''
  for (const locale of LOCALES) {
    rmSync(draft, { recursive: true, force: true })
    const made = spawnSync(
      binaries.initdb,
      [
        ...['-D', draft, '-U', OWNER_ROLE, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
        ...['--encoding=UTF8', '--lc-messages=C', ...locale],
      ],
      { ...place.runAs, cwd: place.folder, encoding: 'utf8' },
    )
    if (made.status === 0) {
      renameSync(draft, clusterFolder(place))
      return
    }
    complaint = lastLine(made.stderr ?? '') || String(made.error ?? made.signal)
  }
  if (complaint.includes('user does not exist')) refuse('POSTGRES_USER', String(process.getuid?.() ?? ''))
  refuse('POSTGRES_INIT', complaint)
}

/** Makes the cluster unless it is there; an interrupted attempt leaves only a draft, which is thrown away. */
export function ensureCluster(place: Place, binaries: Binaries, ownerPassword: string): void {
  if (existsSync(join(clusterFolder(place), 'PG_VERSION'))) {
    checkMajor(clusterFolder(place), binaries)
    return
  }
  const passwordFile = join(place.folder, 'initial-password')
  writeFileSync(passwordFile, ownerPassword, { mode: 0o600 })
  if (place.runAs !== undefined) chownSync(passwordFile, place.runAs.uid, place.runAs.gid)
  try {
    initialise(place, binaries, passwordFile)
  } finally {
    rmSync(passwordFile, { force: true })
  }
}
