import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { refuse } from '../../problems/registry'
import { runningProcess } from './process'

const holderSchema = z.object({ pid: z.number().int(), birth: z.string() })

function holderOf(file: string): z.infer<typeof holderSchema> | undefined {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

/** The process that serves from a data folder at this moment. */
export function servingProcess(dataFolder: string): number | undefined {
  const holder = holderOf(join(dataFolder, 'server.lock'))
  return holder !== undefined && runningProcess(holder.pid)?.birth === holder.birth ? holder.pid : undefined
}

function take(file: string): boolean {
  try {
    const handle = openSync(file, 'wx', 0o600)
    writeSync(handle, JSON.stringify({ pid: process.pid, birth: runningProcess(process.pid)?.birth ?? '' }))
    closeSync(handle)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/**
 * Keeps a second server off the data folder; a lock left by a killed one is taken over. Answers the release.
 * Refuses with DATA_FOLDER_BUSY or DATA_FOLDER.
 */
export function lockDataFolder(dataFolder: string): () => void {
  const file = join(dataFolder, 'server.lock')
  try {
    mkdirSync(dataFolder, { recursive: true })
    if (!take(file)) {
      const holder = servingProcess(dataFolder)
      if (holder !== undefined) return refuse('DATA_FOLDER_BUSY', String(holder), 'HENGJIAN_DATA')
      rmSync(file, { force: true })
      if (!take(file)) return refuse('DATA_FOLDER_BUSY', '?', 'HENGJIAN_DATA')
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error) return refuse('DATA_FOLDER', dataFolder, 'HENGJIAN_DATA')
    throw error
  }
  return () => rmSync(file, { force: true })
}
