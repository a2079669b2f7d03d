/** A stretch of time, in milliseconds since 1970. */
export interface View {
  readonly from: number
  readonly to: number
}

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** Nothing is told apart any closer, and nothing lies any wider. */
const NARROWEST = 10 * MINUTE
const WIDEST = 3660 * DAY

const widthOf = ({ from, to }: View): number => to - from
const between = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most)

/** What is shown of a course from the first to the last instant: all of it, with a margin, and half an hour at least. */
export function whole(course: View): View {
  const margin = Math.max(widthOf(course) * 0.03, HOUR / 4)
  return { from: course.from - margin, to: course.to + margin }
}

/** Keeps a view where there is something to see: its middle stays within the whole. */
function kept(view: View, all: View): View {
  const half = widthOf(view) / 2
  const middle = between(view.from + half, all.from, all.to)
  return { from: middle - half, to: middle + half }
}

/**
 * The view made wider (a factor over 1) or closer about an instant, which stays where it is on the screen. It gets no closer than
 * ten minutes and no wider than the whole.
 */
export function zoomed(view: View, factor: number, about: number, all: View): View {
  const most = between(widthOf(all), NARROWEST, WIDEST)
  const width = between(widthOf(view) * factor, NARROWEST, most)
  const share = (about - view.from) / widthOf(view)
  return kept({ from: about - width * share, to: about + width * (1 - share) }, all)
}

/** The view moved by a share of its own width; a negative one moves it back in time. */
export function panned(view: View, share: number, all: View): View {
  const step = widthOf(view) * share
  return kept({ from: view.from + step, to: view.to + step }, all)
}

/** So much time about an instant. */
export const about = (instant: number, width: number, all: View): View =>
  kept({ from: instant - width / 2, to: instant + width / 2 }, all)

/** The view, moved about an instant that it does not show. */
export const showing = (instant: number, view: View, all: View): View =>
  instant >= view.from && instant <= view.to ? view : about(instant, widthOf(view), all)

/** Where an instant stands, in pixels from the left edge. */
export const placeOf = (instant: number, view: View, width: number): number =>
  ((instant - view.from) / widthOf(view)) * width
