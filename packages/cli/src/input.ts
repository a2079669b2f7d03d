import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Bytes } from '@hengjian/facts/readers'
import type { Problem } from '@hengjian/law'

/** Input that a command cannot work with; the command prints the problems and ends with 2. */
export class RefusedInput extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ code }) => code).join(' '))
  }
}

function unreadable(path: string, failure: unknown): RefusedInput {
  const reason = failure instanceof Error && 'code' in failure ? String(failure.code) : String(failure)
  const problem: Problem = {
    code: 'INPUT_UNREADABLE',
    place: path,
    message: { zh: `文件无法读取：${reason}。`, en: `The file cannot be read: ${reason}.` },
    cure: { zh: '核对路径和读取权限。', en: 'Check the path and the right to read it.' },
  }
  return new RefusedInput([problem])
}

/**
 * A file in pieces.
 * @throws RefusedInput where it cannot be read
 */
export async function* bytesOf(path: string): Bytes {
  try {
    yield* createReadStream(path, { highWaterMark: 1 << 20 })
  } catch (failure) {
    throw unreadable(path, failure)
  }
}

/**
 * The JSON in a file.
 * @throws RefusedInput where it cannot be read or is none
 */
export async function jsonOf(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((failure: unknown) => {
    throw unreadable(path, failure)
  })
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    const problem: Problem = {
      code: 'INPUT_JSON',
      place: path,
      message: { zh: '文件不是 JSON。', en: 'The file is not JSON.' },
      cure: {
        zh: '检查逗号、引号和括号，编码为 UTF-8。',
        en: 'Look at commas, quotes and brackets; write it in UTF-8.',
      },
    }
    throw new RefusedInput([problem])
  }
}
