import { fullTime, shortTime } from '../../time/clock-face'
import { serverYear } from '../../time/server-clock'

/** A time in a list: `05-06 14:20`, with its year where that is not this one, and in full under the pointer. */
export const ListTime = ({ at }: { readonly at: string }) => (
  <time dateTime={at} title={fullTime(at)}>
    {at.slice(0, 4) === serverYear() ? shortTime(at) : fullTime(at).slice(0, 16)}
  </time>
)
