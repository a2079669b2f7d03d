import { type FileHandle, open } from 'node:fs/promises'
import { refuse } from '../problems/registry'
import { ARCHIVE_END, BLOCK, type Member, paddingOf, parseHeader } from './tar'

/** An archive that is open to be read, its members found. */
export class ArchiveReader {
  readonly members: readonly Member[]
  readonly #handle: FileHandle

  private constructor(handle: FileHandle, members: readonly Member[]) {
    this.#handle = handle
    this.members = members
  }

  /** Refuses with BACKUP_UNREADABLE, BACKUP_FORMAT, BACKUP_TRUNCATED or BACKUP_ALTERED, with the byte where it is wrong. */
  static async open(file: string): Promise<ArchiveReader> {
    const handle = await open(file, 'r').catch(() => refuse('BACKUP_UNREADABLE', file, '--from'))
    try {
      return new ArchiveReader(handle, await membersOf(handle, file))
    } catch (error) {
      await handle.close()
      throw error
    }
  }

  /** The bytes of a member; undefined where there is none of that name. */
  async read(name: string): Promise<Buffer | undefined> {
    const member = this.members.find((one) => one.name === name)
    return member === undefined ? undefined : readAt(this.#handle, member.offset, member.size)
  }

  close(): Promise<void> {
    return this.#handle.close()
  }
}

async function endsEarly(handle: FileHandle): Promise<never> {
  const { size } = await handle.stat()
  return refuse('BACKUP_TRUNCATED', String(size), `byte ${size}`)
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  let read = 0
  while (read < length) {
    const { bytesRead } = await handle.read(bytes, read, length - read, position + read)
    if (bytesRead === 0) return endsEarly(handle)
    read += bytesRead
  }
  return bytes
}

const isZero = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0)

async function membersOf(handle: FileHandle, file: string): Promise<readonly Member[]> {
  const { size: length } = await handle.stat()
  const members: Member[] = []
  for (let at = 0; ; ) {
    const header = await readAt(handle, at, BLOCK)
    if (isZero(header)) {
      await endOf(handle, at, length)
      return members
    }
    const told = parseHeader(header)
    if (told === undefined)
      return at === 0 ? refuse('BACKUP_FORMAT', file, '--from') : refuse('BACKUP_ALTERED', '', `byte ${at}`)
    const offset = at + BLOCK
    const padding = paddingOf(told.size)
    if (!isZero(await readAt(handle, offset + told.size, padding)))
      return refuse('BACKUP_ALTERED', '', `byte ${offset + told.size}`)
    members.push({ ...told, offset })
    at = offset + told.size + padding
  }
}

/** Nothing may follow the end, and nothing may stand in it. */
async function endOf(handle: FileHandle, at: number, length: number): Promise<void> {
  const end = await readAt(handle, at, ARCHIVE_END.length)
  if (!isZero(end) || length !== at + ARCHIVE_END.length) refuse('BACKUP_ALTERED', '', `byte ${at}`)
}
