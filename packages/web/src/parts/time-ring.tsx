import type { ClockDto } from '@hengjian/contract'
import { useStale } from '../live/freshness'
import { clockState, usedOf } from '../time/clock-face'

const RADIUS = 6
const AROUND = 2 * Math.PI * RADIUS

/** The part of the time allowed that is used, as a ring; whoever draws it says the same in words. */
export function TimeRing({ clock, now }: { readonly clock: ClockDto; readonly now: number }) {
  const state = `ring-${clockState(clock, now)}${useStale() ? ' clock-stale' : ''}`
  return (
    <svg className={`ring ${state}`} width={16} height={16} viewBox="0 0 16 16" aria-hidden>
      <circle className="ring-ground" cx={8} cy={8} r={RADIUS} />
      <circle
        className="ring-used"
        cx={8}
        cy={8}
        r={RADIUS}
        strokeDasharray={`${usedOf(clock, now) * AROUND} ${AROUND}`}
        transform="rotate(-90 8 8)"
      />
    </svg>
  )
}
