import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Gate } from '../facts/gate'
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

/** What the program is told of its surroundings: none of our settings and secrets. */
function surroundings(folder: string): NodeJS.ProcessEnv {
  const kept = ['PATH', 'LANG', 'SystemRoot', 'TEMP', 'TMP'].flatMap((name) => {
    const value = process.env[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return { ...Object.fromEntries(kept), HOME: folder, FONTCONFIG_FILE: join(folder, 'fonts.conf') }
}

/** Runs a program to its end; ended with all that it started when the time is over. */
function finished(program: string, args: readonly string[], folder: string, milliseconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    const detached = process.platform !== 'win32'
    const child = spawn(program, [...args], { stdio: 'ignore', detached, env: surroundings(folder) })
    const timer = setTimeout(() => {
      if (child.pid === undefined) return
      // LibreOffice's starter is not the process that works: the whole group ends.
      if (process.platform === 'win32') child.kill('SIGKILL')
      else process.kill(-child.pid, 'SIGKILL')
    }, milliseconds)
    const end = (well: boolean): void => {
      clearTimeout(timer)
      resolve(well)
    }
    child.on('error', () => end(false))
    child.on('close', (code) => end(code === 0))
  })
}

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
    if (!(await finished(program, args, folder, milliseconds)) || !existsSync(output)) return { state: 'failed' }
    return { state: 'made', bytes: await readFile(output) }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Converts one of our own Word files by LibreOffice, one at a time, in a folder and profile that go with it. Nothing else is ever opened. */
export async function convertToPdf(program: string, docx: RenderedDocx, milliseconds = 60_000): Promise<Pdf> {
  return (await gate.run('pdf', () => convert(program, docx, milliseconds))) ?? { state: 'busy' }
}
