import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ScanDto } from '@hengjian/contract'
import { plainSurroundings, runProgram } from '../programs/runProgram'
import type { AttachmentSettings } from '../settings/settings'

export type Verdict = ScanDto | 'infected'

const CLEAN = 0
const INFECTED = 1

/** A file as the scanner gets to see it: it lies unencrypted in a folder of its own, which nobody else may read, until the scan is over. */
export class ScannedFile {
  private constructor(
    private readonly settings: AttachmentSettings,
    private readonly folder: string,
    private readonly file: FileHandle,
  ) {}

  /** Undefined where there is no scanner: then nothing is laid out. */
  static async begin(settings: AttachmentSettings): Promise<ScannedFile | undefined> {
    if (settings.scanner === undefined) return undefined
    const folder = await mkdtemp(join(tmpdir(), 'hengjian-scan-'))
    return new ScannedFile(settings, folder, await open(join(folder, 'file'), 'wx', 0o600))
  }

  async add(chunk: Uint8Array): Promise<void> {
    await this.file.writeFile(chunk)
  }

  /** Scans it: exit code 0 is clean, 1 is infected, everything else, and no end in time, is no answer. */
  async verdict(): Promise<Exclude<Verdict, 'absent'>> {
    await this.file.close()
    const [program = '', ...args] = this.settings.scanner ?? []
    const milliseconds = this.settings.scanSeconds * 1000
    const code = await runProgram(program, [...args, join(this.folder, 'file')], plainSurroundings(), milliseconds)
    return code === CLEAN ? 'clean' : code === INFECTED ? 'infected' : 'failed'
  }

  async remove(): Promise<void> {
    await this.file.close().catch(() => undefined)
    await rm(this.folder, { recursive: true, force: true, maxRetries: 3 })
  }
}
