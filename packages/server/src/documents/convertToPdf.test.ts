import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { convertToPdf, officeProgram } from './convertToPdf'
import { asRendered } from './renderDocx'

const words = asRendered(Buffer.from('words'))
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hengjian-converter-'))
})
afterAll(() => {
  delete process.env['HENGJIAN_PDF_TEST']
  rmSync(folder, { recursive: true, force: true })
})

/** A program in the place of LibreOffice. */
function program(name: string, script: string): string {
  const file = join(folder, name)
  writeFileSync(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  return file
}
const leftOvers = (): number => readdirSync(tmpdir()).filter((name) => name.startsWith('hengjian-pdf-')).length

describe('making a PDF file', () => {
  it('gives the program our file, a profile without macros and the open fonts, and nothing stays behind', async () => {
    const before = leftOvers()
    process.env['HENGJIAN_PDF_TEST'] = 'secret'
    const seen = join(folder, 'seen')
    const copy = program(
      'copies',
      `for one in "$@"; do case "$one" in -env:UserInstallation=file://*) profile="\${one#-env:UserInstallation=file://}";; esac; input="$one"; done
cat "$profile/user/registrymodifications.xcu" "$FONTCONFIG_FILE" > "${seen}"; echo "$@" >> "${seen}"; env >> "${seen}"
cp "$input" "$(dirname "$input")/document.pdf"`,
    )
    expect(await convertToPdf(copy, words)).toEqual({ state: 'made', bytes: Buffer.from('words') })
    const told = readFileSync(seen, 'utf8')
    expect(told).toContain('<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>')
    expect(told).toContain('<family>仿宋</family>')
    expect(told).toMatch(/--headless .*--convert-to pdf:writer_pdf_Export --outdir/)
    expect(told).not.toContain('HENGJIAN_PDF_TEST')
    expect(leftOvers()).toBe(before)
  })

  it('ends the program and all that it started when the time is over', async () => {
    const mark = join(folder, 'mark')
    const slow = program('slow', `(sleep 2; echo still > "${mark}") & wait`)
    expect(await convertToPdf(slow, words, 200)).toEqual({ state: 'failed' })
    await new Promise((resolve) => setTimeout(resolve, 2500))
    expect(existsSync(mark)).toBe(false)
  })

  it('fails where the program fails, writes nothing or is not there', async () => {
    const wrong = program('wrong', 'exit 3')
    const idle = program('idle', 'exit 0')
    for (const one of [wrong, idle, join(folder, 'nowhere')])
      expect(await convertToPdf(one, words)).toEqual({ state: 'failed' })
  })

  it('finds the program by the path', () => {
    const soffice = program('soffice', 'exit 0')
    expect(officeProgram(folder)).toBe(soffice)
  })
})
