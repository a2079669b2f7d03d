import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Refused } from '../problems/registry'
import { ArchiveReader } from './archiveReader'
import { ArchiveWriter } from './archiveWriter'

const folder = mkdtempSync(join(tmpdir(), 'hengjian-tar-'))
const file = join(folder, 'one.tar')
const members = [
  { name: 'data/fact/000001.copy.gz', bytes: Buffer.from('一二三') },
  { name: 'empty', bytes: Buffer.alloc(0) },
  { name: 'manifest.json', bytes: Buffer.alloc(1024, 7) },
]

beforeAll(async () => {
  const writer = await ArchiveWriter.create(file, 1_790_000_000)
  for (const { name, bytes } of members) await writer.add(name, bytes)
  await writer.finish()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Opens a changed copy and answers its code with its place. */
async function refusal(change: (path: string) => void): Promise<string> {
  const copy = join(folder, 'copy.tar')
  writeFileSync(copy, readFileSync(file))
  change(copy)
  try {
    await (await ArchiveReader.open(copy)).close()
    return 'opened'
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return error.problems.map(({ code, place }) => `${code} ${place}`).join()
  }
}

describe('an archive', () => {
  it('gives back what was put in', async () => {
    const reader = await ArchiveReader.open(file)
    expect(reader.members.map(({ name, size }) => [name, size])).toEqual([
      ['data/fact/000001.copy.gz', 9],
      ['empty', 0],
      ['manifest.json', 1024],
    ])
    for (const { name, bytes } of members) expect(await reader.read(name)).toEqual(bytes)
    expect(await reader.read('other')).toBeUndefined()
    await reader.close()
  })

  it('is one that tar unpacks, readable by its owner only', () => {
    const listed = spawnSync('tar', ['-tvf', file], { encoding: 'utf8' })
    expect(listed.stderr).toBe('')
    expect(listed.stdout.trim().split('\n')).toHaveLength(3)
    const unpacked = spawnSync('tar', ['-xOf', file, 'data/fact/000001.copy.gz'], { encoding: 'utf8' })
    expect(unpacked.stdout).toBe('一二三')
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  it('is refused cut off at whatever byte', async () => {
    const { size } = statSync(file)
    expect(size).toBe(4096)
    for (let length = 0; length < size; length += 37)
      expect(await refusal((path) => truncateSync(path, length))).toBe(`BACKUP_TRUNCATED byte ${length}`)
  })

  it('is refused with any byte of its structure changed, and tells where', async () => {
    const flipped = (at: number) =>
      refusal((path) => {
        const bytes = readFileSync(path)
        bytes[at] = (bytes[at] ?? 0) ^ 0x10
        writeFileSync(path, bytes)
      })
    for (let at = 0; at < 512; at += 1) expect(await flipped(at), `byte ${at}`).toBe('BACKUP_FORMAT --from')
    for (let at = 1024; at < 1536; at += 1) expect(await flipped(at), `byte ${at}`).toBe('BACKUP_ALTERED byte 1024')
    expect(await flipped(512 + 9)).toBe('BACKUP_ALTERED byte 521')
    expect(await flipped(4096 - 1)).toBe('BACKUP_ALTERED byte 3072')
    expect(await refusal((path) => writeFileSync(path, 'x', { flag: 'a' }))).toBe('BACKUP_ALTERED byte 3072')
  })

  it('is refused where there is none, and writes over none', async () => {
    await expect(ArchiveReader.open(join(folder, 'nothing.tar'))).rejects.toThrow('BACKUP_UNREADABLE')
    await expect(ArchiveWriter.create(file, 0)).rejects.toThrow('OUTPUT_EXISTS')
    await expect(ArchiveWriter.create(join(folder, 'no', 'folder.tar'), 0)).rejects.toThrow('OUTPUT_UNWRITABLE')
  })
})
