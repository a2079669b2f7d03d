import type { SignedInUser } from '../access/identity'

type Titled = Pick<SignedInUser, 'titles'>

const holds = ({ titles }: Titled, ...wanted: readonly SignedInUser['titles'][number][]): boolean =>
  titles.some((title) => wanted.includes(title))

/** Who enters teams, trainings and exchanges: the heads, and the resident procurator. */
export const mayEnterTeam = (user: Titled): boolean => holds(user, 'departmentHead', 'chief', 'residentProcurator')
/** Who reads everybody's declarations of recusal: the heads, who allocate, and the discipline officer. */
export const mayReadRecusals = (user: Titled): boolean => holds(user, 'departmentHead', 'chief', 'disciplineOfficer')
/** The chief decides on recusal (Rules 29, 31). */
export const mayLiftRecusals = (user: Titled): boolean => holds(user, 'chief')
/** Who reads records of meddling: the discipline officer alone. */
export const mayReadMeddlings = (user: Titled): boolean => holds(user, 'disciplineOfficer')
