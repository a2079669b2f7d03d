import { isForDuty } from '@hengjian/casework'
import type { SignedInUser } from '../access/identity'
import { userMay } from '../access/permissions'

/** Who is asked where everyone is: those who can be put on duty. Whoever manages cases, takes petitions, watches over discipline or helps minors is not. */
export const isAsked = (user: SignedInUser): boolean => userMay(user, 'clocks.acknowledge') && isForDuty(user.titles)
