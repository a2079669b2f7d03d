import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { HttpProblem } from '../http/problem'

/** A file that is written whole before its first byte leaves: what is answered is never half a list. */
export interface Draft {
  readonly file: FileHandle
  readonly bytes: number
  readonly sha256: string
}

/** Without a name from the start, so that nothing stays behind however the server ends. */
async function namelessFile(folder: string): Promise<FileHandle> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, `sheet-${randomUUID()}`)
  const file = await open(path, 'wx+', 0o600)
  await unlink(path)
  return file
}

const systemCode = (error: unknown): string | undefined => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return ['ENOSPC', 'EACCES', 'EROFS', 'EDQUOT', 'EPERM', 'ENOTDIR'].includes(code) ? code : undefined
}

/** Writes the pieces; 503 SHEET_UNWRITABLE where the disk takes them not. */
export async function draftOf(folder: string, pieces: AsyncIterable<string | Uint8Array>): Promise<Draft> {
  let file: FileHandle | undefined
  try {
    file = await namelessFile(folder)
    const hash = createHash('sha256')
    let bytes = 0
    for await (const piece of pieces) {
      const buffer = Buffer.from(piece)
      hash.update(buffer)
      await file.writeFile(buffer)
      bytes += buffer.length
    }
    return { file, bytes, sha256: hash.digest('hex') }
  } catch (error) {
    await file?.close()
    const code = systemCode(error)
    if (code !== undefined) throw new HttpProblem('SHEET_UNWRITABLE', { found: code })
    throw error
  }
}
