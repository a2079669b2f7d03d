import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the checkout: found by its package.json, so that it holds for the sources and for the built command. */
export function projectRoot(from: string = fileURLToPath(import.meta.url)): string {
  let folder = dirname(from)
  while (dirname(folder) !== folder) {
    const file = join(folder, 'package.json')
    if (existsSync(file) && readFileSync(file, 'utf8').includes('"hengjian-workspace"')) return folder
    folder = dirname(folder)
  }
  return process.cwd()
}
