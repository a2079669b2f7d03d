import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** What is known of a running process: when it was born, so that a number used again is not mistaken, and its command. */
export interface RunningProcess {
  readonly birth: string
  readonly command: string
}

function fromProc(pid: number): RunningProcess | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z') return undefined
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    return { birth: fields[19] ?? '', command }
  } catch {
    return undefined
  }
}

function fromPs(pid: number): RunningProcess | undefined {
  const asked = spawnSync('ps', ['-o', 'stat=,lstart=,command=', '-p', String(pid)], { encoding: 'utf8' })
  const line = asked.stdout?.trim() ?? ''
  const [state = 'Z', ...rest] = line.split(/\s+/)
  return asked.status !== 0 || state.startsWith('Z')
    ? undefined
    : { birth: rest.slice(0, 5).join(' '), command: rest.slice(5).join(' ') }
}

function fromSignal(pid: number): RunningProcess | undefined {
  try {
    process.kill(pid, 0)
    return { birth: '', command: '' }
  } catch {
    return undefined
  }
}

/** The process of that number, or undefined when there is none or only its unreaped remains. */
export function runningProcess(pid: number): RunningProcess | undefined {
  if (process.platform === 'linux') return fromProc(pid)
  return process.platform === 'win32' ? fromSignal(pid) : fromPs(pid)
}
