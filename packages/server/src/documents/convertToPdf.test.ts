import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Part } from '@hengjian/casework'
import { zipOf } from '@hengjian/facts/writers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { convertToPdf, officeProgram } from './convertToPdf'
import { asRendered, renderDocx } from './renderDocx'

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

const XML = '<?xml version="1.0" encoding="UTF-8"?>'
const BASIC = 'xmlns:library="http://openoffice.org/2000/library" xmlns:script="http://openoffice.org/2000/script"'

/** An OpenDocument text whose Basic macro writes the file as soon as the text is opened, as LibreOffice does by itself where macros may run. */
async function startingMacro(mark: string): Promise<Buffer> {
  const office = 'urn:oasis:names:tc:opendocument:xmlns:office:1.0'
  const manifest = 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'
  const type = 'application/vnd.oasis.opendocument.text'
  const namespaces = [
    `xmlns:office="${office}" xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0"`,
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dom="http://www.w3.org/2001/xml-events"',
    'xmlns:ooo="http://openoffice.org/2004/office" xmlns:xlink="http://www.w3.org/1999/xlink"',
  ].join(' ')
  const listener =
    '<script:event-listener script:language="ooo:script" script:event-name="dom:load" xlink:type="simple" xlink:href="vnd.sun.star.script:Standard.Start.Main?language=Basic&amp;location=document"/>'
  const files = {
    mimetype: type,
    'META-INF/manifest.xml': `${XML}<manifest:manifest xmlns:manifest="${manifest}" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="${type}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="Basic/script-lc.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="Basic/Standard/script-lb.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="Basic/Standard/Start.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
    'content.xml': `${XML}<office:document-content ${namespaces} office:version="1.2"><office:scripts><office:event-listeners>${listener}</office:event-listeners></office:scripts><office:body><office:text><text:p>正文</text:p></office:text></office:body></office:document-content>`,
    'Basic/script-lc.xml': `${XML}<library:libraries ${BASIC} xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" library:link="false"/></library:libraries>`,
    'Basic/Standard/script-lb.xml': `${XML}<library:library ${BASIC} library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Start"/></library:library>`,
    'Basic/Standard/Start.xml': `${XML}<script:module ${BASIC} script:name="Start" script:language="StarBasic">Sub Main
  Dim n As Integer
  n = FreeFile
  Open "${mark}" For Output As #n
  Print #n, "ran"
  Close #n
End Sub
</script:module>`,
  }
  const pieces: Buffer[] = []
  const entries = Object.entries(files).map(([name, text]) => ({ name, content: [text] }))
  for await (const piece of zipOf(entries)) pieces.push(piece)
  return Buffer.concat(pieces)
}

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

  // Shown as skipped on a machine without LibreOffice: there nothing can be said of it.
  it.skipIf(officeProgram() === undefined)(
    'makes a PDF of a document by the LibreOffice of this machine',
    async () => {
      const text = '讯问没有同步录音录像，笔录未经核对签名。'.repeat(25)
      const parts: readonly Part[] = [
        { kind: 'head', text: '青石市北原区人民检察院', red: true },
        { kind: 'number', text: '青北检侦纠违〔2026〕1号', red: true },
        { kind: 'title', text: '纠正违法通知书' },
        { kind: 'paragraph', level: 0, text },
        { kind: 'signature', office: '青石市北原区人民检察院', date: '2026年3月5日', seal: true },
      ]
      const sheets = [{ parts, stays: false, eachPage: null }]
      const docx = await renderDocx({ title: '纠正违法通知书', number: null, sheets })
      const pdf = await convertToPdf(officeProgram() ?? '', docx)
      const bytes = pdf.state === 'made' ? pdf.bytes : Buffer.from(pdf.state)
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
      const told = bytes.toString('latin1')
      // A last paragraph of eighteen lines begins under the title and goes on to the second page with the signature.
      expect(told.match(/\/Type ?\/Page\b/g)?.length).toBe(2)
      // A4, in points.
      expect(told).toMatch(/\/MediaBox ?\[ ?0 0 595(\.\d+)? 841(\.\d+)? ?\]/)
      expect(told).not.toMatch(/\/JavaScript|\/Launch/)
    },
    90_000,
  )

  it.skipIf(officeProgram() === undefined)(
    'runs no macro, even where a file brings one that starts by itself',
    async () => {
      const mark = join(folder, 'macro-ran')
      const pdf = await convertToPdf(officeProgram() ?? '', asRendered(await startingMacro(mark)))
      expect([pdf.state, existsSync(mark)]).toEqual(['made', false])
    },
    90_000,
  )

  it('finds the program by the path', () => {
    const soffice = program('soffice', 'exit 0')
    expect(officeProgram(folder)).toBe(soffice)
  })
})
