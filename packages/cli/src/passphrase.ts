import { stderr, stdin } from 'node:process'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { refuse } from '@hengjian/server'

/** Asks on the terminal without showing what is typed. */
async function askHidden(question: string): Promise<string> {
  const hidden = new Writable({ write: (_chunk, _encoding, done) => done() })
  const terminal = createInterface({ input: stdin, output: hidden, terminal: true })
  stderr.write(question)
  try {
    return await terminal.question('')
  } finally {
    terminal.close()
    stderr.write('\n')
  }
}

/**
 * The passphrase of a sealed key: from HENGJIAN_PASSPHRASE, else asked for on the terminal, twice for a new one. Refuses with
 * PASSPHRASE_MISSING where there is neither, or where the two differ.
 */
export async function passphrase(isNew: boolean): Promise<string> {
  const given = process.env['HENGJIAN_PASSPHRASE'] ?? ''
  if (given !== '') return given
  if (!stdin.isTTY) return refuse('PASSPHRASE_MISSING', '', 'HENGJIAN_PASSPHRASE')
  const typed = await askHidden('口令 · passphrase: ')
  if (isNew && (await askHidden('再次输入 · once more: ')) !== typed) return refuse('PASSPHRASE_TWICE')
  return typed
}
