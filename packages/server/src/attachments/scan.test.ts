import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AttachmentSettings } from '../settings/settings'
import { ScannedFile } from './scan'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hengjian-scanner-'))
  // Notes what it was given, and ends as the file's first letter says.
  await writeFile(
    join(folder, 'scanner.mjs'),
    `import { readFileSync, statSync, writeFileSync } from 'node:fs'
     const path = process.argv[2]
     const text = readFileSync(path, 'utf8')
     writeFileSync(${JSON.stringify(join(folder, 'seen'))}, JSON.stringify({ path, text, mode: statSync(path).mode & 0o777, secret: process.env.METRICS_TOKEN ?? null }))
     if (text === 'hang') setInterval(() => undefined, 1000)
     else process.exit(Number(text[0]))`,
  )
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const settings = (scanner: AttachmentSettings['scanner'], scanSeconds = 30): AttachmentSettings => ({
  mostBytes: 1000,
  scanner,
  scanSeconds,
})
async function scanned(text: string, given: AttachmentSettings): Promise<string | undefined> {
  const file = await ScannedFile.begin(given)
  if (file === undefined) return undefined
  try {
    for (const letter of text) await file.add(Buffer.from(letter))
    return await file.verdict()
  } finally {
    await file.remove()
  }
}
const own = (seconds?: number): AttachmentSettings => settings([process.execPath, join(folder, 'scanner.mjs')], seconds)

describe('the scanner', () => {
  it.each([
    ['0 nothing', 'clean'],
    ['1 something', 'infected'],
    ['2 an error', 'failed'],
    ['9 unheard of', 'failed'],
  ])('that ends with %s says %s', async (text, verdict) => {
    expect(await scanned(text, own())).toBe(verdict)
    const seen = JSON.parse(readFileSync(join(folder, 'seen'), 'utf8'))
    expect([seen.text, seen.secret]).toEqual([text, null])
    if (process.platform !== 'win32') expect(seen.mode).toBe(0o600)
    expect(existsSync(seen.path)).toBe(false)
  })

  it('that does not end in time, or is not there, failed; where there is none nothing is laid out', async () => {
    expect(await scanned('hang', own(1))).toBe('failed')
    expect(await scanned('0', settings([join(folder, 'missing')]))).toBe('failed')
    expect(await scanned('0', settings(undefined))).toBeUndefined()
  })
})
