import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Gate } from '../facts/gate'
import { plainSurroundings, runProgram } from '../programs/runProgram'
import { fontAliases } from './fontNames'
import type { RenderedDocx } from './renderDocx'

/** Where LibreOffice lies; undefined where this machine has none. */
export function officeProgram(path = process.env['PATH'] ?? ''): string | undefined {
  const names = process.platform === 'win32' ? ['soffice.exe'] : ['soffice']
  const folders = [...path.split(delimiter), '/usr/lib/libreoffice/program', 'C:\\Program Files\\LibreOffice\\program']
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((file) => existsSync(file))
}

const item = (path: string, name: string, value: string): string =>
  `<item oor:path="/org.openoffice.Office.Common/${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`

/** A profile of its own: no macro runs, no link is followed. */
const PROFILE = [
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<oor:items xmlns:oor="http://openoffice.org/2001/registry">',
  item('Security/Scripting', 'DisableMacrosExecution', 'true'),
  item('Security/Scripting', 'MacroSecurityLevel', '3'),
  item('Security/Scripting', 'DisableActiveContent', 'true'),
  item('Security/Scripting', 'BlockUntrustedRefererLinks', 'true'),
  '</oor:items>',
].join('\n')

const gate = new Gate({ inside: 1, waiting: 4, patience: 60_000 })

/** How a conversion ended: with the bytes, or why there are none. */
export type Pdf =
  | { readonly state: 'made'; readonly bytes: Buffer }
  /** Failed, or not done in time. */
  | { readonly state: 'failed' }
  /** Others are converting. */
  | { readonly state: 'busy' }

async function convert(program: string, docx: RenderedDocx, milliseconds: number): Promise<Pdf> {
  const folder = await mkdtemp(join(tmpdir(), 'hengjian-pdf-'))
  try {
    const [profile, input] = [join(folder, 'profile'), join(folder, 'document.docx')]
    await mkdir(join(profile, 'user'), { recursive: true })
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), PROFILE)
    await writeFile(join(folder, 'fonts.conf'), fontAliases())
    await writeFile(input, docx, { mode: 0o600 })
    const args = [
      ...[
        '--headless',
        '--norestore',
        '--nologo',
        '--nodefault',
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
      ],
      ...['--convert-to', 'pdf:writer_pdf_Export', '--outdir', folder, input],
    ]
    const output = join(folder, 'document.pdf')
    const surroundings = plainSurroundings({ HOME: folder, FONTCONFIG_FILE: join(folder, 'fonts.conf') })
    const code = await runProgram(program, args, surroundings, milliseconds)
    if (code !== 0 || !existsSync(output)) return { state: 'failed' }
    return { state: 'made', bytes: await readFile(output) }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Converts one of our own Word files by LibreOffice, one at a time, in a folder and profile that go with it. Nothing else is ever opened. */
export async function convertToPdf(program: string, docx: RenderedDocx, milliseconds = 60_000): Promise<Pdf> {
  return (await gate.run('pdf', () => convert(program, docx, milliseconds))) ?? { state: 'busy' }
}
