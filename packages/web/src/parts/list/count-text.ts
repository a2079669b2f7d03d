import { COUNTED } from '@hengjian/contract'

/** A count as lists show it: what was counted, or that there are more than lists count. */
export const countText = (count: number): string => (count > COUNTED ? `${COUNTED}+` : String(count))
