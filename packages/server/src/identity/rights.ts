import type { TitleDto } from '@hengjian/contract'
import type { SignedInUser } from '../access/identity'
import { HttpProblem } from '../http/problem'

// Who sees and runs a look-back (practice 6.3): the office's heads and its resident procurator all, whoever works on one theirs, nobody else.

type User = Pick<SignedInUser, 'login' | 'titles'>

const EVERY: readonly TitleDto[] = ['residentProcurator', 'departmentHead', 'chief', 'caseManager']
const PROPOSING: readonly TitleDto[] = [
  ...(['residentProcurator', 'rotatingProcurator', 'departmentProcurator', 'minorsProcurator'] as const),
  ...(['assistantProcurator', 'clerk', 'departmentHead'] as const),
]
const APPROVING: readonly TitleDto[] = ['departmentHead', 'chief']
/** Those who may conclude about somebody: a clerk keeps the list and judges nobody. */
const CONCLUDING: readonly TitleDto[] = [
  ...(['residentProcurator', 'rotatingProcurator', 'departmentProcurator', 'minorsProcurator'] as const),
  ...(['assistantProcurator', 'departmentHead', 'chief'] as const),
]

const bears = ({ titles }: User, among: readonly TitleDto[]): boolean => titles.some((title) => among.includes(title))

export const seesEvery = (user: User): boolean => bears(user, EVERY)
export const mayPropose = (user: User): boolean => bears(user, PROPOSING)
/** Registers are kept by those who run look-backs, and removed by the heads. */
export const mayKeepRegisters = (user: User): boolean => bears(user, PROPOSING)
export const mayRemoveRegisters = (user: User): boolean => bears(user, APPROVING)

interface Standing {
  readonly state: string
  readonly made_by: string
  readonly members: readonly string[]
}

const worksOn = ({ login }: User, { made_by, members }: Standing): boolean =>
  made_by === login || members.includes(login)

export const maySee = (user: User, one: Standing): boolean => seesEvery(user) || worksOn(user, one)

/** What somebody may do with a look-back as it stands. */
export function rightsIn(user: User, one: Standing) {
  const running = one.state === 'running'
  const among = seesEvery(user) || worksOn(user, one)
  return {
    approve: one.state === 'proposed' && bears(user, APPROVING) && one.made_by !== user.login,
    match: running && among && mayPropose(user),
    conclude: running && among && bears(user, CONCLUDING),
    close: running && bears(user, APPROVING),
  }
}

/** 403 CAMPAIGN_NOT_YOURS where it is not so. */
export function ensure(may: boolean): void {
  if (!may) throw new HttpProblem('CAMPAIGN_NOT_YOURS')
}
