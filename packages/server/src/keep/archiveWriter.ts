import { existsSync } from 'node:fs'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { syncFolder } from '../database/embedded/secrets'
import { refuse } from '../problems/registry'
import { ARCHIVE_END, memberHeader, paddingOf } from './tar'

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** Writes an archive beside its final name, which it takes only when it is whole and on disk. */
export class ArchiveWriter {
  readonly #file: string
  readonly #handle: FileHandle
  readonly #seconds: number

  private constructor(file: string, handle: FileHandle, seconds: number) {
    this.#file = file
    this.#handle = handle
    this.#seconds = seconds
  }

  /** Refuses with OUTPUT_EXISTS where the file is there already, with OUTPUT_UNWRITABLE where it cannot be made. */
  static async create(file: string, seconds: number): Promise<ArchiveWriter> {
    if (existsSync(file)) return refuse('OUTPUT_EXISTS', file, '--to')
    try {
      return new ArchiveWriter(file, await open(`${file}.part`, 'w', 0o600), seconds)
    } catch (error) {
      return refuse('OUTPUT_UNWRITABLE', `${file} (${codeOf(error)})`, '--to')
    }
  }

  async add(name: string, bytes: Uint8Array): Promise<void> {
    try {
      await this.#handle.writev([
        memberHeader(name, bytes.length, this.#seconds),
        bytes,
        Buffer.alloc(paddingOf(bytes.length)),
      ])
    } catch (error) {
      refuse('OUTPUT_UNWRITABLE', `${this.#file} (${codeOf(error)})`, '--to')
    }
  }

  async finish(): Promise<void> {
    await this.#handle.write(ARCHIVE_END)
    await this.#handle.sync()
    await this.#handle.close()
    await rename(`${this.#file}.part`, this.#file)
    syncFolder(dirname(this.#file))
  }

  /** Leaves nothing behind. */
  async abandon(): Promise<void> {
    await this.#handle.close().catch(() => undefined)
    await rm(`${this.#file}.part`, { force: true })
  }
}
